import os


@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    if os.environ.get("FLASK_DEBUG") != "1" and not current_app.testing:
        raise click.ClickException("Only for development. Use create-admin.")
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")
