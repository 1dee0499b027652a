def __init__(self, message: str | None = None, details: Any = None) -> None:
    self.message, self.details = message, details
    Exception.__init__(self, message)
