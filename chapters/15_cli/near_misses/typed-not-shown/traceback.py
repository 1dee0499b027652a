@click.command("create-admin")
@click.option("--email", prompt="E-mail")
@with_appcontext
def create_admin(email: str) -> None:
    password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    given = {"email": email, "password": password}
    checked: Any = RegistrationSchema().load(given)
    user_service().add(**checked, role=Role.ADMIN)
    click.echo(f"{email} is an admin now.")
