excerpt: Mapped[str] = column_property(
    func.substring(body, 1, EXCERPT_LENGTH), deferred=False
)
