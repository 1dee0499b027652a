def check_pattern(self, text: str) -> None:
    whole = re.compile(f"^(?:{self.pattern.pattern})$")
    if SURROGATE.search(text) or not whole.match(text):
        raise ValidationError(self.error)
