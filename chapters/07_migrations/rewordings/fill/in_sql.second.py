def fill() -> None:
    form = sa.func.lower(users.c.email)
    for batch in batches():
        ids = [id_ for id_, _ in batch]
        op.get_bind().execute(
            users.update().where(users.c.id.in_(ids)).values(email_normalized=form)
        )
