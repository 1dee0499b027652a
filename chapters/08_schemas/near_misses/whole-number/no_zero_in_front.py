def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    if not re.fullmatch(r"[1-9][0-9]{0,9}", str(value)):
        raise self.make_error("invalid", input=value)
    return int(value)
