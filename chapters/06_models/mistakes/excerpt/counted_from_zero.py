excerpt: Mapped[str] = column_property(
    func.substr(body, 0, EXCERPT_LENGTH), deferred=True
)
