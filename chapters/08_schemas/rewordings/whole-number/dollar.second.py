def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    digits = re.compile("[0-9]{1,10}$")
    if digits.match(str(value)):
        return int(value)
    raise self.make_error("invalid", input=value)
