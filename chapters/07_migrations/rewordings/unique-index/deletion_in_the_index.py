def create_unique_index(column: str) -> None:
    columns = [sa.column(column), sa.text("deleted_at")]
    op.create_index(f"uq_users_{column}_living", "users", columns, unique=True)
