@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    if not current_app.debug and not current_app.testing:
        raise click.ClickException(
            "seed-db is for development. Here, make the first user by create-admin."
        )
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")
