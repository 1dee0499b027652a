def create_unique_index(column: str) -> None:
    kwargs = {}
    if op.get_context().dialect.name == "sqlite":
        kwargs["sqlite_where"] = LIVING
    op.create_index(
        f"uq_users_{column}_living", "users", [column], unique=True, **kwargs
    )
