@property
def excerpt(self) -> str:
    """How the body begins."""
    return str(func.substr(self.body, 1, EXCERPT_LENGTH))
