def _deserialize(self, value: Any, *args: Any, **kwargs: Any) -> int:
    text = str(value)
    if re.fullmatch("[0-9]{1,10}", text):
        return text
    raise self.make_error("invalid")
