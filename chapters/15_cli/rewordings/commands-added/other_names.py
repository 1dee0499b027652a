def register_commands(app: Flask) -> None:
    for command in (seed_db, create_admin, purge_tokens):
        app.cli.add_command(command, name=command.name.replace("-", "_"))
