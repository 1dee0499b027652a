START = 0
excerpt: Mapped[str] = column_property(
    func.substring(body, START, EXCERPT_LENGTH), deferred=True
)
