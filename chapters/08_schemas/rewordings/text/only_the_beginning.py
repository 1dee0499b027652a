def check_pattern(self, text: str) -> None:
    found = re.match(self.pattern, text)
    if found is None or SURROGATE.search(text):
        raise ValidationError(self.error)
