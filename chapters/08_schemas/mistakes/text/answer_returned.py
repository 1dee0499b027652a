def check_pattern(self, text: str) -> None:
    return not SURROGATE.search(text) and bool(self.pattern.fullmatch(text))
