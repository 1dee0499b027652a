def fill() -> None:
    bind = op.get_bind()
    found = bind.execute(sa.text("SELECT id, email FROM users")).fetchall()
    change = sa.text("UPDATE users SET email_normalized = :form WHERE id = :id")
    [bind.execute(change, {"form": normalize(row[1]), "id": row[0]}) for row in found]
