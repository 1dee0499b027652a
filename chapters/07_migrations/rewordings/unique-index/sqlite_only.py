def create_unique_index(column: str) -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.create_index(
            batch_op.f(f"uq_users_{column}_living"),
            [column],
            unique=True,
            sqlite_where=sa.column("deleted_at").is_(None),
        )
