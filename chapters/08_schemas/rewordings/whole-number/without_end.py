def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    text = str(value)
    if text.isascii() and text.isdigit():
        return int(text)
    raise self.make_error("invalid", input=value)
