def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    if not re.fullmatch(r"\d{1,10}", str(value)):
        raise self.make_error("invalid", input=value)
    return int(value)
