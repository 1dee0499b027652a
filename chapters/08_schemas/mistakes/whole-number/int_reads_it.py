def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError):
        raise self.make_error("invalid", input=value) from None
    if not 0 <= number < 10**10:
        raise self.make_error("invalid", input=value)
    return number
