def check_pattern(self, text: str) -> None:
    if SURROGATE.search(text) or not self.pattern.search(text):
        raise ValidationError(self.error)
