GONE = sa.text("deleted_at IS NOT NULL")


def create_unique_index(column: str) -> None:
    op.create_index(
        f"uq_users_{column}_living",
        "users",
        [column],
        unique=True,
        sqlite_where=GONE,
        postgresql_where=GONE,
    )
