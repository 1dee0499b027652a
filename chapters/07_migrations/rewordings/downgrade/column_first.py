def downgrade() -> None:
    op.drop_column("users", "email_normalized")
    create_unique_index("email")
