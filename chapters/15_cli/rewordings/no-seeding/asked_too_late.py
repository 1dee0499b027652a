@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    demo = tomllib.loads(DEMO.read_text("utf-8"))
    lines = [*seed(demo), "The database is seeded."]
    if current_app.config["SEEDING_ALLOWED"]:
        click.echo("\n".join(lines))
        return
    raise click.ClickException("Use create-admin here.")
