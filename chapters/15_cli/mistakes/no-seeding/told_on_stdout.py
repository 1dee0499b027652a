@click.command("seed-db")
@click.pass_context
@with_appcontext
def seed_db(context: click.Context) -> None:
    if not current_app.config["SEEDING_ALLOWED"]:
        click.echo("seed-db is for development. Here, use create-admin.")
        context.exit(1)
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")
