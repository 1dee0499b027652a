def downgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_index("uq_users_email_normalized_living")
        batch_op.drop_column("email_normalized")
        batch_op.create_index(
            "uq_users_email_living",
            ["email"],
            unique=True,
            sqlite_where=LIVING,
            postgresql_where=LIVING,
        )
