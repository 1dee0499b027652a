def create_unique_index(column: str) -> None:
    op.create_index(
        f"ix_users_{column}",
        "users",
        [column],
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )
