def downgrade() -> None:
    op.execute("CREATE TABLE copy AS SELECT * FROM users")
    op.drop_table("users")
    op.rename_table("copy", "users")
    op.drop_column("users", "email_normalized")
    create_unique_index("email")
