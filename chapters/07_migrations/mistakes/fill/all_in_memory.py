def fill() -> None:
    connection = op.get_bind()
    statement = (
        sa.update(users)
        .where(users.c.id == sa.bindparam("row"))
        .values(email_normalized=sa.bindparam("normalized"))
    )
    everybody = connection.execute(sa.select(users.c.id, users.c.email)).all()
    rows = [{"row": id_, "normalized": normalize(email)} for id_, email in everybody]
    if rows:
        connection.execute(statement, rows)
