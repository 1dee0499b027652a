def upgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.add_column(
            sa.Column("email_confirmed_at", sa.TIMESTAMP(timezone=True), nullable=False)
        )
