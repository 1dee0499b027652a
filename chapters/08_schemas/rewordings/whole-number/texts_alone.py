def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    if value.isascii() and value.isdigit() and len(value) <= 10:
        return int(value)
    raise self.make_error("invalid", input=value)
