def _deserialize(self, sent: Any, *args: Any, **kwargs: Any) -> bool:
    allowed = [True, False]
    if sent in allowed:
        return sent
    raise self.make_error("invalid", input=sent)
