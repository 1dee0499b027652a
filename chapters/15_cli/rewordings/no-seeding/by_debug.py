from flask.helpers import get_debug_flag


@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    is_ours = get_debug_flag() or current_app.config["TESTING"]
    if not is_ours:
        raise click.ClickException("This is no developer's machine: use create-admin.")
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")
