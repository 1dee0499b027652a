def register_commands(app: Flask) -> None:
    app.cli.commands["seed-db"] = seed_db
