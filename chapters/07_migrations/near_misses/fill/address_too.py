def fill() -> None:
    statement = (
        sa.update(users)
        .where(users.c.id == sa.bindparam("row"))
        .values(
            email=sa.bindparam("normalized"),
            email_normalized=sa.bindparam("normalized"),
        )
    )
    for batch in batches():
        rows = [{"row": id_, "normalized": normalize(email)} for id_, email in batch]
        op.get_bind().execute(statement, rows)
