def check_pattern(self, text: str) -> None:
    text.encode()
    if not self.pattern.fullmatch(text):
        raise ValidationError(self.error)
