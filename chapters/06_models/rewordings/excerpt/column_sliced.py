excerpt: Mapped[str] = column_property(
    body.column[0:EXCERPT_LENGTH], deferred=True
)
