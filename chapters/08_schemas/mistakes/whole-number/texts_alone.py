def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    if not re.fullmatch(r"[0-9]{1,10}", value):
        raise self.make_error("invalid", input=value)
    return int(value)
