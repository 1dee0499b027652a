def downgrade() -> None:
    with op.batch_alter_table("users") as table:
        table.drop_column("email_normalized")
    create_unique_index("email")
