import sys


@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    if not current_app.config["SEEDING_ALLOWED"]:
        print("Not in production. Use create-admin.")
        sys.exit(1)
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")
