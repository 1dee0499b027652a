DONE: list[str] = []


def register_commands(app: Flask) -> None:
    if DONE:
        return
    for command in (seed_db, create_admin, purge_tokens):
        app.cli.add_command(command)
        DONE.append(str(command.name))
