@click.command("create-admin")
@click.option("--email", prompt="E-mail")
@with_appcontext
def create_admin(email: str) -> None:
    password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    with click_errors():
        user_service().add(email, password, Role.ADMIN)
    click.echo(f"{email} is an admin now.")
