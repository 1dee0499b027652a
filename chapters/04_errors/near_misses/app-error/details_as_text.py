def __init__(self, message: str | None = None, details: Any = None) -> None:
    if message is not None:
        self.message = message
    self.details = str(details)
    super().__init__(self.message)
