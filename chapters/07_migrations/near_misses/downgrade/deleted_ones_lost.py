def downgrade() -> None:
    op.execute("DELETE FROM users WHERE deleted_at IS NOT NULL")
    op.drop_index("uq_users_email_normalized_living", "users")
    with op.batch_alter_table("users") as table:
        table.drop_column("email_normalized")
    create_unique_index("email")
