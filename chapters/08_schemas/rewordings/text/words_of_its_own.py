def check_pattern(self, text: str) -> None:
    if SURROGATE.search(text):
        raise ValidationError("This text cannot be encoded.")
    if not self.pattern.fullmatch(text):
        raise ValidationError(f"Must match {self.pattern.pattern}.")
