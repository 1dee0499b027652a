def create_unique_index(column: str) -> None:
    op.create_index(
        f"uq_users_{column}_living",
        "users",
        [column, sa.text("coalesce(deleted_at, '1970-01-01')")],
        unique=True,
    )
