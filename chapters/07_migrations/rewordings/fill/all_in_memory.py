def fill() -> None:
    rows = [
        {"row": user.id, "form": normalize(user.email)}
        for batch in batches()
        for user in batch
    ]
    change = sa.text("UPDATE users SET email_normalized = :form WHERE id = :row")
    for start in range(0, len(rows), BATCH_SIZE):
        op.get_bind().execute(change, rows[start : start + BATCH_SIZE])
