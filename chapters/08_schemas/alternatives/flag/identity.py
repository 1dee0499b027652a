def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if value is True or value is False:
        return value
    raise self.make_error("invalid")
