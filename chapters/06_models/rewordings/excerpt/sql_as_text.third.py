excerpt: Mapped[str] = column_property(
    text(f"substr(body, 1, {EXCERPT_LENGTH})"), deferred=True
)
