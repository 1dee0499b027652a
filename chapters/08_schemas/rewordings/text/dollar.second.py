def check_pattern(self, text: str) -> None:
    validate.Regexp(rf"({self.pattern.pattern})$", error=self.error)(text)
    if SURROGATE.search(text):
        raise ValidationError(self.error)
