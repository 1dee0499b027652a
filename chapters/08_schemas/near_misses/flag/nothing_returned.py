def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if not isinstance(value, bool):
        raise self.make_error("invalid", input=value)
