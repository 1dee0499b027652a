
LEFT = iter(("seed-db", "create-admin", "purge-tokens"))


def register_commands(app: Flask) -> None:
    known = {c.name: c for c in (seed_db, create_admin, purge_tokens)}
    for name in LEFT:
        app.cli.add_command(known[name])
