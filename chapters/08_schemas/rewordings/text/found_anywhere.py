def check_pattern(self, text: str) -> None:
    if any(map(SURROGATE.match, text)):
        raise ValidationError(self.error)
    if not self.pattern.findall(text):
        raise ValidationError(self.error)
