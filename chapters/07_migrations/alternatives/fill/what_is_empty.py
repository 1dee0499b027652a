def fill() -> None:
    connection = op.get_bind()
    query = sa.text(
        "SELECT id, email FROM users WHERE email_normalized IS NULL LIMIT 500"
    )
    change = sa.text("UPDATE users SET email_normalized = :form WHERE id = :id")
    while found := connection.execute(query).all():
        connection.execute(
            change, [{"id": user.id, "form": normalize(user.email)} for user in found]
        )
