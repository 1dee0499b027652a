def fill() -> None:
    for batch in batches():
        for id_, email in batch:
            op.execute(
                users.update()
                .where(users.c.id == id_)
                .values({"email_normalized": normalize(email)})
            )
