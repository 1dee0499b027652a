@click.command("create-admin")
@click.argument("email")
@click.argument("password")
@with_appcontext
def create_admin(email: str, password: str) -> None:
    given = {"email": email, "password": password}
    with click_errors():
        checked: Any = RegistrationSchema().load(given)
        user_service().add(**checked, role=Role.ADMIN)
    click.echo(f"{email} is an admin now.")
