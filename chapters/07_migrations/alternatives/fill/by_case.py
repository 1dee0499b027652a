def fill() -> None:
    for batch in batches():
        forms = {user.id: normalize(user.email) for user in batch}
        op.execute(
            sa.update(users)
            .where(users.c.id.in_(forms))
            .values(email_normalized=sa.case(forms, value=users.c.id))
        )
