def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    digits = str(value)
    if 0 < len(digits) <= 10 and all(each.isnumeric() for each in digits):
        return int(digits)
    raise self.make_error("invalid", input=value)
