def fill() -> None:
    statement = sa.text(
        "UPDATE users SET email_normalized = :form"
        " WHERE id = :id AND deleted_at IS NULL"
    )
    for batch in batches():
        values = [{"id": row.id, "form": normalize(row.email)} for row in batch]
        op.get_bind().execute(statement, values)
