def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if isinstance(value, str):
        raise self.make_error("invalid", input=value)
    return bool(value)
