def downgrade() -> None:
    with op.batch_alter_table("users") as batch_op:
        batch_op.drop_index("uq_users_email_normalized_living")
        batch_op.drop_column("email_normalized")
