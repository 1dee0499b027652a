def downgrade() -> None:
    op.execute("ALTER TABLE users DROP COLUMN email_normalized")
    create_unique_index("email")
