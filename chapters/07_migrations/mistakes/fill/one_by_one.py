def fill() -> None:
    connection = op.get_bind()
    for user in connection.execute(sa.select(users)).all():
        connection.execute(
            sa.update(users)
            .where(users.c.id == user.id)
            .values(email_normalized=normalize(user.email))
        )
