def __init__(self, message: str | None = None, details: Any = None) -> None:
    super().__init__(message)
    self.message = message
    self.details = details
