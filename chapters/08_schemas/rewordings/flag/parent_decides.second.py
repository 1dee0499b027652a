def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if value in self.truthy:
        return True
    if value in self.falsy:
        return False
    raise self.make_error("invalid", input=value)
