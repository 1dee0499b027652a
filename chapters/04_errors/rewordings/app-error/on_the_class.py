def __init__(self, message: str | None = None, details: Any = None) -> None:
    self.__class__.message = message or self.message
    self.details = details
    Exception.__init__(self, self.message)
