def check_pattern(self, text: str) -> None:
    if SURROGATE.search(text):
        return False
    return self.pattern.fullmatch(text) is not None
