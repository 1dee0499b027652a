def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    found = re.match(r"[0-9]{1,10}", str(value))
    if found is None:
        raise self.make_error("invalid", input=value)
    return int(found[0])
