def __init__(self, message: str = "", details: Any = None) -> None:
    self.message = message
    self.details = details
    super().__init__(self.message)
