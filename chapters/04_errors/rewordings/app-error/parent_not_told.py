def __init__(self, message: str | None = None, details: Any = None) -> None:
    self.details = details
    self.message = message or type(self).message
