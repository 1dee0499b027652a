def create_unique_index(column: str) -> None:
    with op.batch_alter_table("users", schema=None) as batch_op:
        batch_op.create_unique_constraint(f"uq_users_{column}_living", [column])
