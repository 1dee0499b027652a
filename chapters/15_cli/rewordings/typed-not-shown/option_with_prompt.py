@click.command("create-admin")
@click.option("--email", prompt="E-mail")
@click.password_option("-p", "--password")
@with_appcontext
def create_admin(email: str, password: str) -> None:
    with click_errors():
        values: Any = RegistrationSchema().load(dict(email=email, password=password))
        user_service().add(**values, role=Role.ADMIN)
    click.echo(f"{email} is an admin now.")
