def check_pattern(self, text: str) -> None:
    whole = rf"\A{self.pattern.pattern}\Z"
    if SURROGATE.search(text) or not re.search(whole, text):
        raise ValidationError(self.error)
