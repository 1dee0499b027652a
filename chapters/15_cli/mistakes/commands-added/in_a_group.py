def register_commands(app: Flask) -> None:
    group = click.Group("manage")
    for command in (seed_db, create_admin, purge_tokens):
        group.add_command(command)
    app.cli.add_command(group)
