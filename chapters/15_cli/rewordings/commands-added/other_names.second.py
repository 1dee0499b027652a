def register_commands(app: Flask) -> None:
    app.cli.commands.update(
        seed_db=seed_db, create_admin=create_admin, purge_tokens=purge_tokens
    )
