from sqlalchemy import literal_column

SQL = "substr(posts.body, 1, %d)" % EXCERPT_LENGTH
excerpt: Mapped[str] = column_property(literal_column(SQL, String), deferred=True)
