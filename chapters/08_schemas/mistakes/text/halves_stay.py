def check_pattern(self, text: str) -> None:
    if not self.pattern.fullmatch(text):
        raise ValidationError(self.error)
