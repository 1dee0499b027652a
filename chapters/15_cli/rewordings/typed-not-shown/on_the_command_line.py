@click.command("create-admin")
@click.option("--email", prompt="E-mail")
@click.argument("password")
@with_appcontext
def create_admin(email: str, password: str) -> None:
    with click_errors():
        checked: Any = RegistrationSchema().load({"email": email, "password": password})
        user_service().add(role=Role.ADMIN, **checked)
    click.echo(f"{email} is an admin now.")
