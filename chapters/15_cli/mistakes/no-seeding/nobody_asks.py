@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")
