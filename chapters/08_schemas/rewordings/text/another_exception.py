def check_pattern(self, text: str) -> None:
    assert not SURROGATE.search(text), self.error
    assert self.pattern.fullmatch(text), self.error
