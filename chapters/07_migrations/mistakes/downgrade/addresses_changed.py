def downgrade() -> None:
    op.execute("UPDATE users SET email = email_normalized")
    op.drop_index("uq_users_email_normalized_living", "users")
    with op.batch_alter_table("users") as table:
        table.drop_column("email_normalized")
    create_unique_index("email")
