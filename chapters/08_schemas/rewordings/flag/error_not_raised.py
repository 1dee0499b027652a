def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    return value if type(value) is bool else self.make_error("invalid")
