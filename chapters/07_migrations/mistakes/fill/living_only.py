def fill() -> None:
    last = 0
    connection = op.get_bind()
    statement = (
        sa.update(users)
        .where(users.c.id == sa.bindparam("row"))
        .values(email_normalized=sa.bindparam("normalized"))
    )
    while True:
        batch = connection.execute(
            sa.select(users.c.id, users.c.email)
            .where(users.c.deleted_at.is_(None), users.c.id > last)
            .order_by(users.c.id)
            .limit(BATCH_SIZE)
        ).all()
        if not batch:
            return
        rows = [{"row": id_, "normalized": normalize(email)} for id_, email in batch]
        connection.execute(statement, rows)
        last = batch[-1].id
