def check_pattern(self, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise ValidationError(self.error) from error
    if not self.pattern.fullmatch(text):
        raise ValidationError(self.error)
