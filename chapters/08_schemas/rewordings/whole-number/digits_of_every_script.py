def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    if str(value).isdigit() and len(str(value)) <= 10:
        return int(value)
    raise self.make_error("invalid")
