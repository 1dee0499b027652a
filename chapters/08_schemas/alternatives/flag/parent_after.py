def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if type(value) is not bool:
        raise self.make_error("invalid", input=value)
    return super()._deserialize(value, *args, **kwargs)
