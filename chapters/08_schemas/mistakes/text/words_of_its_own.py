def check_pattern(self, text: str) -> None:
    if SURROGATE.search(text) or not self.pattern.fullmatch(text):
        raise ValidationError("Not allowed.")
