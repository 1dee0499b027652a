def register_commands(app: Flask) -> None:
    for command in (seed_db, create_admin):
        app.cli.add_command(command)

    @app.cli.command("purge-tokens")
    def purge() -> None:
        click.echo("Nothing is deleted.")
