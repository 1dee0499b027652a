def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    number = super()._deserialize(value, *args, **kwargs)
    if number < 0 or number >= 10_000_000_000:
        raise self.make_error("invalid", input=value)
    return number
