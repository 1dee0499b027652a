def check_pattern(self, text: str) -> None:
    if not text.isascii() or not self.pattern.fullmatch(text):
        raise ValidationError(self.error)
