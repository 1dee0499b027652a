def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    text = str(value)
    if not text.isdecimal() or len(text) > 10:
        raise self.make_error("invalid", input=value)
    return int(text)
