def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> bool:
    spelt = {"true": True, "false": False}
    if type(value) is bool:
        return value
    if not isinstance(value, str) or value not in spelt:
        raise self.make_error("invalid", input=value)
    return spelt[value]
