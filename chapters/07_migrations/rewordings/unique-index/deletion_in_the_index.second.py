def create_unique_index(column: str) -> None:
    name = f"uq_users_{column}_living"
    op.execute(f"CREATE UNIQUE INDEX {name} ON users ({column}, deleted_at)")
