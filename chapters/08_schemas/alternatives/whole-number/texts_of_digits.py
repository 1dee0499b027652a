def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    is_number = isinstance(value, str) and re.match(r"[0-9]{1,10}\Z", value)
    if not is_number:
        raise self.make_error("invalid", input=value)
    return super()._deserialize(value, *args, **kwargs)
