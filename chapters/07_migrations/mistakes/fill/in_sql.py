def fill() -> None:
    op.execute(
        sa.update(users).values(
            email_normalized=sa.func.lower(sa.func.trim(users.c.email))
        )
    )
