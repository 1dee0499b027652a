excerpt: Mapped[str] = column_property(
    func.LEFT(body, EXCERPT_LENGTH).label("excerpt"), deferred=True
)
