def create_unique_index(column: str) -> None:
    options = {"unique": True, "sqlite_where": LIVING}
    op.create_index(f"uq_users_{column}_living", "users", [column], **options)
