@click.command("create-admin")
@click.option("--email", prompt="E-mail")
@with_appcontext
def create_admin(email: str) -> None:
    password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    hashed = user_service().passwords.hash_new(password)
    if find_user(email):
        raise click.ClickException("There is an account with this e-mail address.")
    db.session.add(User(email=email, password_hash=hashed, role=Role.ADMIN))
    db.session.commit()
    click.echo(f"{email} is an admin now.")
