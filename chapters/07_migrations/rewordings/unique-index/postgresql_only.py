def create_unique_index(column: str) -> None:
    name = "uq_users_" + column + "_living"
    with op.batch_alter_table("users") as batch_op:
        batch_op.create_index(
            name, [column], unique=True, postgresql_where=sa.text("deleted_at IS NULL")
        )
