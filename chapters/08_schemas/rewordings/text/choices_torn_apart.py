def check_pattern(self, text: str) -> None:
    if not re.match(self.pattern.pattern + r"\Z", text) or SURROGATE.search(text):
        raise ValidationError(self.error)
