@click.command("create-admin")
@click.option("--email", prompt="E-mail")
@with_appcontext
def create_admin(email: str) -> None:
    password = click.prompt("Password")
    if password != click.prompt("Repeat"):
        raise click.ClickException("These are two passwords.")
    with click_errors():
        checked: Any = RegistrationSchema().load({"email": email, "password": password})
        user_service().add(**checked, role=Role.ADMIN)
    click.echo(f"{email} is an admin now.")
