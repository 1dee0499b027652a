def check_pattern(self, text: str) -> None:
    if re.search("^(" + self.pattern.pattern + ")$", text) is None:
        raise ValidationError(self.error)
    if SURROGATE.search(text):
        raise ValidationError(self.error)
