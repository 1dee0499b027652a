def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if isinstance(value, str):
        if value.lower() == "true":
            return True
        if value.lower() == "false":
            return False
    if isinstance(value, bool):
        return value
    raise self.make_error("invalid", input=value)
