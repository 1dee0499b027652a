def __init__(self, message: str | None = None, details: Any = None) -> None:
    if message is not None:
        type(self).message = message
    self.details = details
    super().__init__(self.message)
