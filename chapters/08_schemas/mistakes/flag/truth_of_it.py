def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    return bool(value)
