def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if not isinstance(value, bool):
        return self.make_error("invalid", input=value)
    return value
