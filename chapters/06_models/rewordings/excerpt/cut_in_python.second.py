@property
def excerpt(self) -> str:
    """How the body begins."""
    characters = list(self.body)
    return "".join(characters[:EXCERPT_LENGTH])
