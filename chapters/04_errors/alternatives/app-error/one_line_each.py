def __init__(self, message: str | None = None, details: Any = None) -> None:
    self.message = type(self).message if message is None else message
    self.details = details
    Exception.__init__(self, self.message)
