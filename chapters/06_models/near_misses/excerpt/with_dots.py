excerpt: Mapped[str] = column_property(
    func.substr(body, 1, EXCERPT_LENGTH) + "...", deferred=True
)
