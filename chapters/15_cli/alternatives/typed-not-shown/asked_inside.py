@click.command("create-admin")
@click.option("--email")
@with_appcontext
def create_admin(email: str | None) -> None:
    address = email or click.prompt("E-mail")
    password = click.prompt("Password", hide_input=True)
    if password != click.prompt("Again", hide_input=True):
        raise click.ClickException("You have typed two different passwords.")
    with click_errors():
        given: Any = RegistrationSchema().load({"email": address, "password": password})
        user_service().add(**given, role=Role.ADMIN)
    click.echo(f"{address} is an admin now.")
