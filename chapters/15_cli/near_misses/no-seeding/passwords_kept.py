@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    if not current_app.config["SEEDING_ALLOWED"]:
        raise click.ClickException(
            "seed-db is for development. Here, make the first user by create-admin."
        )
    seed(tomllib.loads(DEMO.read_text("utf-8")))
    click.echo("The database is seeded.")
