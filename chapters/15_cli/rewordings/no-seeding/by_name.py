from os import getenv


@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    environment = getenv("APP_ENV", "development")
    if environment not in {"development", "testing"}:
        raise click.ClickException("Not here. Use create-admin.")
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")
