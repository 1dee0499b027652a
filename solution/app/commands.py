"""Commands of `flask` for operators. No command takes a password as an argument."""

import secrets
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from marshmallow import ValidationError
from sqlalchemy import select

from app.dependencies import token_service, user_service
from app.exceptions import AppError
from app.extensions import db
from app.models import Post, Role, User
from app.models.mixins import utc_now
from app.models.user import normalize_email
from app.schemas.user import RegistrationSchema

DEMO = Path(__file__).parent / "data" / "demo.toml"


def register_commands(app: Flask) -> None:
    """Add the commands to `flask`."""
    for command in (seed_db, create_admin, purge_tokens):
        app.cli.add_command(command)


@contextmanager
def click_errors() -> Iterator[None]:
    """Turn errors of the application into errors of click: a message, no traceback.

    Raises:
        click.ClickException: The input is not valid, or the service refused it.
    """
    try:
        yield
    except ValidationError as error:
        raise click.ClickException(str(error.messages)) from error
    except AppError as error:
        details = f" {error.details}" if error.details else ""
        raise click.ClickException(f"{error.message}.{details}") from error


@click.command("seed-db")
@with_appcontext
def seed_db() -> None:
    """Add a few users and posts to a developer's database.

    Existing users and posts stay as they are. Each new user gets a random password,
    which is printed once.
    """
    if not current_app.config["SEEDING_ALLOWED"]:
        raise click.ClickException(
            "seed-db is for development. Here, make the first user by create-admin."
        )
    for login in seed(tomllib.loads(DEMO.read_text("utf-8"))):
        click.echo(login)
    click.echo("The database is seeded.")


def seed(demo: dict[str, Any]) -> list[str]:
    """Add the users and posts that are not there yet: all of them, or none.

    Returns:
        For each new user a line with the password. Nobody can look it up later.
    """
    logins = [seed_user(**user) for user in demo["users"]]
    for post in demo["posts"]:
        seed_post(**post)
    db.session.commit()
    return [login for login in logins if login]


def seed_user(email: str, role: str, **names: str) -> str | None:
    """Add a user, unless one with that e-mail address exists.

    Returns:
        A line with the password that was made up; None if there is no new user.
    """
    if find_user(email):
        return None
    password = secrets.token_urlsafe(12)
    hashed = user_service().passwords.hash_new(password)
    db.session.add(User(email=email, password_hash=hashed, role=Role(role), **names))
    return f"{email} ({role}) has the password {password}"


def seed_post(author: str, title: str, body: str, *, published: bool) -> None:
    """Add a post, unless its author has one with that title."""
    user = find_user(author)
    written = select(Post).where(Post.author == user, Post.title == title)
    if user is not None and db.session.scalar(written) is None:
        published_at = utc_now() if published else None
        text = body.strip()
        post = Post(author=user, title=title, body=text, published_at=published_at)
        db.session.add(post)


def find_user(email: str) -> User | None:
    """Return the user with that e-mail address, unless they were deleted."""
    return db.session.scalar(
        select(User).where(
            User.email_normalized == normalize_email(email), User.deleted_at.is_(None)
        )
    )


@click.command("create-admin")
@click.option("--email", prompt="E-mail")
@with_appcontext
def create_admin(email: str) -> None:
    """Create an account with the role of an admin.

    The command asks for the password. On a command line, the list of processes and
    the shell's history would show it.
    """
    password = click.prompt("Password", hide_input=True, confirmation_prompt=True)
    given = {"email": email, "password": password}
    with click_errors():
        checked: Any = RegistrationSchema().load(given)
        user_service().add(**checked, role=Role.ADMIN)
    click.echo(f"{email} is an admin now.")


@click.command("purge-tokens")
@with_appcontext
def purge_tokens() -> None:
    """Delete logins that have ended or expired. Run it once a day."""
    click.echo(f"{token_service().purge()} logins deleted.")
