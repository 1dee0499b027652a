@property
def excerpt(self) -> str:
    """How the body begins."""
    return self.body[:EXCERPT_LENGTH]
