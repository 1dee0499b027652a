@click.command("create-admin")
@click.option("--email", prompt="E-mail")
@with_appcontext
def create_admin(email: str) -> None:
    given = {"email": email}
    given["password"] = click.prompt(text="Password", hide_input=True)
    with click_errors():
        user_service().add(role=Role.ADMIN, **RegistrationSchema().load(given))
    click.echo(f"{email} is an admin now.")
