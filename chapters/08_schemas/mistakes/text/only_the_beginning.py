def check_pattern(self, text: str) -> None:
    if SURROGATE.search(text) or not self.pattern.match(text):
        raise ValidationError(self.error)
