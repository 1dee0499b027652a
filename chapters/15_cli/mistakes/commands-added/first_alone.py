def register_commands(app: Flask) -> None:
    app.cli.add_command(seed_db)
