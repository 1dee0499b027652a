def downgrade() -> None:
    op.execute("DROP INDEX uq_users_email_normalized_living")
    op.execute("ALTER TABLE users DROP COLUMN email_normalized")
