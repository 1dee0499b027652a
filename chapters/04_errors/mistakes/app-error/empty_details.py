def __init__(self, message: str | None = None, details: Any = None) -> None:
    super().__init__(message or self.message)
    self.message = message or self.message
    self.details = details or {}
