def check_pattern(self, text: str) -> None:
    if re.fullmatch(self.pattern.pattern, text) is None:
        raise ValidationError(self.error)
