def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    if isinstance(value, bool):
        raise self.make_error("invalid", input=value)
    try:
        result = int(str(value), 10)
    except ValueError as error:
        raise self.make_error("invalid", input=value) from error
    if result < 0 or result > 9_999_999_999:
        raise self.make_error("invalid", input=value)
    return result
