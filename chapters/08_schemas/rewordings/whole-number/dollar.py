def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    found = re.search("^([0-9]{1,10})$", f"{value}")
    if found is None:
        raise self.make_error("invalid")
    return int(found.group(1))
