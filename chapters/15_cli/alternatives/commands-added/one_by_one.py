def register_commands(app: Flask) -> None:
    app.cli.add_command(seed_db)
    app.cli.add_command(create_admin)
    app.cli.add_command(purge_tokens)
