def fill() -> None:
    statement = (
        sa.update(users)
        .where(users.c.id == sa.bindparam("row"))
        .values(email_normalized=sa.bindparam("n"))
    )
    waiting = []
    for batch in batches():
        waiting.extend({"row": u.id, "n": normalize(u.email)} for u in batch)
        if len(waiting) > 10000:
            op.get_bind().execute(statement, waiting)
            waiting = []
    if waiting:
        op.get_bind().execute(statement, waiting)
