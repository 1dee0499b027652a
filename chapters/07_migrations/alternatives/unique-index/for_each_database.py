def create_unique_index(column: str) -> None:
    living = sa.column("deleted_at").is_(None)
    kind = op.get_context().dialect.name
    op.create_index(
        f"uq_users_{column}_living",
        "users",
        [column],
        unique=True,
        **{f"{kind}_where": living},
    )
