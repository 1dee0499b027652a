def downgrade() -> None:
    op.drop_index("uq_users_email_normalized_living", "users")
    create_unique_index("email")
    op.drop_column("users", "email_normalized")
