excerpt: Mapped[str] = column_property(body[:EXCERPT_LENGTH], deferred=True)
