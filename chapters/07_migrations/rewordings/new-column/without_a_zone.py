def upgrade() -> None:
    with op.batch_alter_table("users") as table:
        table.add_column(sa.Column("email_confirmed_at", sa.DateTime))
