@click.command("seed-db")
@click.pass_context
@with_appcontext
def seed_db(context: click.Context) -> None:
    if not current_app.config.get("SEEDING_ALLOWED", False):
        click.echo("Not here. Make the first user by create-admin.", err=True)
        context.exit(1)
    demo = tomllib.loads(DEMO.read_text("utf-8"))
    click.echo("\n".join([*seed(demo), "The database is seeded."]))
