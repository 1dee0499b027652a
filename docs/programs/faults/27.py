"""What is typed behind a command is in the shell's history, and processes show it."""

import click
from click.testing import CliRunner
from people import reference


@click.command("create-admin")
@click.argument("email")
@click.argument("password")
def create_admin(email: str, password: str) -> None:
    """Take a password as an argument."""
    click.echo(f"{email} is an admin, as anybody may read: {password}")


def guide() -> str:
    """Type it."""
    words = ["ann@example.com", "correct horse"]
    said = CliRunner().invoke(create_admin, words).output
    return f"$ flask create-admin ann@example.com 'correct horse'\n{said}"


def solution() -> str:
    """Try to type one; the command asks for it instead."""
    words = [
        "create-admin",
        "--email",
        "ann@example.com",
        "--password",
        "correct horse",
    ]
    said = reference().test_cli_runner().invoke(args=words).output
    last = said.strip().splitlines()[-1]
    return f"$ flask {' '.join(words[:-1])} '{words[-1]}'\n{last}"
