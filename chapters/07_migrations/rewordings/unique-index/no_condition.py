def create_unique_index(column: str) -> None:
    with op.batch_alter_table("users") as batch:
        batch.create_index(f"uq_users_{column}_living", [column], unique=True)
