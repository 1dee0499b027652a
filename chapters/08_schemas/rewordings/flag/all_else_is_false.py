def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if isinstance(value, bool):
        return value
    return False
