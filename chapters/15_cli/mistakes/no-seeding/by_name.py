import os


@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    if os.environ.get("APP_ENV") == "production":
        raise click.ClickException(
            "seed-db is for development. Here, make the first user by create-admin."
        )
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")
