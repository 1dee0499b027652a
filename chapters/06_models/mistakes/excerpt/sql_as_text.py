from sqlalchemy import literal_column

excerpt: Mapped[str] = column_property(
    literal_column(f"substr(posts.body, 1, {EXCERPT_LENGTH})"), deferred=True
)
