def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("not a boolean")
    return value
