def check_pattern(self, text: str) -> None:
    if "\x00" in text or not re.fullmatch(self.pattern, text):
        raise ValidationError(self.error)
