def check_pattern(self, text: str) -> None:
    found = self.pattern.match(text)
    if SURROGATE.search(text) or found is None or found.end() != len(text):
        raise ValidationError(self.error)
