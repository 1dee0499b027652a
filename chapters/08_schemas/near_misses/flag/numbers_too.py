def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if not isinstance(value, int):
        raise self.make_error("invalid", input=value)
    return bool(value)
