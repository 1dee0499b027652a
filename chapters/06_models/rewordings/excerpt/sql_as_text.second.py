from sqlalchemy import literal_column

excerpt: Mapped[str] = column_property(
    literal_column("SUBSTR(body, 1, {})".format(EXCERPT_LENGTH)), deferred=True
)
