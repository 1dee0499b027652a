excerpt: Mapped[str] = column_property(
    func.substr(title, 1, EXCERPT_LENGTH), deferred=True
)
