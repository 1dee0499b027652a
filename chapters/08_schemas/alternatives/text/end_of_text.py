def check_pattern(self, text: str) -> None:
    is_like_it = re.match(rf"(?:{self.pattern.pattern})\Z", text)
    has_halves = any("\ud800" <= character <= "\udfff" for character in text)
    if has_halves or not is_like_it:
        raise ValidationError(self.error)
