def register_commands(app: Flask) -> None:
    cli = app.cli
    for one in [seed_db]:
        cli.add_command(one)
