from sqlalchemy.ext.hybrid import hybrid_property

@hybrid_property
def excerpt(self) -> str:
    """How the body begins."""
    return self.body[0:EXCERPT_LENGTH]
