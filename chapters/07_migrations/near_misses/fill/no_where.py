def fill() -> None:
    statement = sa.update(users).values(email_normalized=sa.bindparam("normalized"))
    for batch in batches():
        rows = [{"normalized": normalize(email)} for _, email in batch]
        op.get_bind().execute(statement, rows)
