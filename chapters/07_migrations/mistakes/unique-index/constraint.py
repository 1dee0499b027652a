def create_unique_index(column: str) -> None:
    op.create_unique_constraint(f"uq_users_{column}_living", "users", [column])
