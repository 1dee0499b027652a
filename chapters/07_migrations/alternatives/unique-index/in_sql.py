def create_unique_index(column: str) -> None:
    op.execute(
        f"CREATE UNIQUE INDEX uq_users_{column}_living ON users ({column})"
        " WHERE deleted_at IS NULL"
    )
