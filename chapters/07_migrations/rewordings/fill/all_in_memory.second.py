def fill() -> None:
    bind = op.get_bind()
    forms = {}
    for user in bind.execute(sa.text("SELECT id, email FROM users")):
        forms[user.id] = normalize(user.email)
    ids = list(forms)
    while ids:
        some, ids = ids[:500], ids[500:]
        bind.execute(
            sa.text("UPDATE users SET email_normalized = :form WHERE id = :id"),
            [{"id": id_, "form": forms[id_]} for id_ in some],
        )
