def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if value not in (True, False):
        raise self.make_error("invalid", input=value)
    return value
