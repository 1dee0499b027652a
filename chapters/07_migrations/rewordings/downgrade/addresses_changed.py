def downgrade() -> None:
    op.drop_index("uq_users_email_normalized_living", table_name="users")
    op.get_bind().execute(sa.update(users).values(email=users.c.email_normalized))
    op.drop_column("users", "email_normalized")
    create_unique_index("email")
