def create_unique_index(column: str) -> None:
    op.create_index(
        f"uq_users_{column}_living", "users", [column, "deleted_at"], unique=True
    )
