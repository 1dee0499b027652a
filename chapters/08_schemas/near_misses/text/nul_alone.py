def check_pattern(self, text: str) -> None:
    if "\x00" in text or SURROGATE.search(text):
        raise ValidationError(self.error)
