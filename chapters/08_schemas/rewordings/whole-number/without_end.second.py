def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    if not str(value) or set(str(value)) - set("0123456789"):
        raise self.make_error("invalid", input=value)
    return int(value)
