def __init__(self, message: str | None = None, details: Any = None) -> None:
    super().__init__()
    if message is not None:
        self.message = message
    self.details = details
