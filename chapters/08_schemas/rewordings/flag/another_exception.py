def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if type(value) is bool:
        return value
    raise ValueError(f"{value!r} is neither true nor false")
