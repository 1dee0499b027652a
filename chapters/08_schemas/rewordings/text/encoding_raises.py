def check_pattern(self, text: str) -> None:
    encoded = bytes(text, "utf-8")
    if not encoded and text or not self.pattern.fullmatch(text):
        raise ValidationError(self.error)
