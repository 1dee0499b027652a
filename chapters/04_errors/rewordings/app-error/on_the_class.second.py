def __init__(self, message=None, details=None):
    cls = type(self)
    if message is not None:
        cls.message = message
    self.details = details
    super().__init__(cls.message)
