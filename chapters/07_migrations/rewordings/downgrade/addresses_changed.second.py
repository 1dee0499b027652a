def downgrade() -> None:
    change = users.update().where(users.c.id == sa.bindparam("row"))
    for batch in batches():
        rows = [{"row": id_, "form": normalize(email)} for id_, email in batch]
        op.get_bind().execute(change.values(email=sa.bindparam("form")), rows)
    op.drop_index("uq_users_email_normalized_living", "users")
    op.drop_column("users", "email_normalized")
    create_unique_index("email")
