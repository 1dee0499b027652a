def create_unique_index(column: str) -> None:
    op.create_index(f"uq_users_{column}_living", "users", [column], unique=True)
