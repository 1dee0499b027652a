users = sa.table(
    "users", sa.column("email_confirmed_at", sa.DateTime), sa.column("created_at")
)


def upgrade() -> None:
    with op.batch_alter_table("users") as batch:
        batch.add_column(sa.Column("email_confirmed_at", sa.DateTime(timezone=True)))
    op.get_bind().execute(
        sa.update(users).values(email_confirmed_at=users.c.created_at)
    )
