excerpt: Mapped[str] = column_property(
    func.substring("posts.body", 1, EXCERPT_LENGTH), deferred=True
)
