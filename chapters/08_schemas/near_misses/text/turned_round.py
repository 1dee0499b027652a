def check_pattern(self, text: str) -> None:
    if SURROGATE.search(text) or self.pattern.fullmatch(text):
        raise ValidationError(self.error)
