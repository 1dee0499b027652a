excerpt: Mapped[str] = column_property(func.left(body, EXCERPT_LENGTH), deferred=True)
