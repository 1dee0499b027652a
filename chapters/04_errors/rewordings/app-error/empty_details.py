def __init__(self, message: str | None = None, details: Any = None) -> None:
    if message:
        self.message = message
    self.details = {} if details is None else details
    super().__init__(self.message)
