def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    if value == True or value == False:
        return bool(value)
    raise self.make_error("invalid")
