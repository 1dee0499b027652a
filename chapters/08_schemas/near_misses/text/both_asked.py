def check_pattern(self, text: str) -> None:
    if SURROGATE.search(text) and not self.pattern.fullmatch(text):
        raise ValidationError(self.error)
