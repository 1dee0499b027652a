@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    demo = tomllib.loads(DEMO.read_text("utf-8"))
    click.echo("\n".join([*seed(demo), "The database is seeded."]))
