def fill() -> None:
    statement = (
        sa.update(users)
        .where(users.c.id == sa.bindparam("row"))
        .values(email_normalized=sa.bindparam("normalized"))
    )
    batch = next(batches(), [])
    rows = [{"row": id_, "normalized": normalize(email)} for id_, email in batch]
    if rows:
        op.get_bind().execute(statement, rows)
