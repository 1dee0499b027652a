import sys


@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    if current_app.config["SEEDING_ALLOWED"]:
        for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
            click.echo(login)
        click.echo("The database is seeded.")
    else:
        print("Use create-admin here.", file=sys.stderr)
