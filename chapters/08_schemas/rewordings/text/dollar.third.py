def check_pattern(self, text: str) -> None:
    pattern = "^%s$" % self.pattern.pattern
    if SURROGATE.search(text) or not re.match(pattern, text):
        raise ValidationError(self.error)
