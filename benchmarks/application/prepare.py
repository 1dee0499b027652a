"""What the servers are given: settings, and a database with fifty users."""

import os
import secrets
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOLUTION = ROOT / "solution"
PASSWORD = secrets.token_urlsafe()
FILL = """
import sys
from app import create_app
from app.dependencies import passwords
from app.extensions import db
from app.models import Role, User

app = create_app("production")
with app.app_context():
    db.create_all()
    hashed = passwords().hash_new(sys.argv[1])
    for number in range(1, 51):
        user = User(
            email=f"user{number}@example.com",
            password_hash=hashed,
            first_name="Ada",
            last_name=f"Number {number}",
            role=Role.ADMIN if number == 1 else Role.USER,
        )
        db.session.add(user)
    db.session.commit()
"""


def environment(database_url: str) -> dict[str, str]:
    """Return the variables of a production application behind one proxy."""
    return {
        "APP_ENV": "production",
        "DATABASE_URL": database_url,
        "SECRET_KEY": secrets.token_urlsafe(48),
        "JWT_SECRET_KEY": secrets.token_urlsafe(48),
        "PUBLIC_URL": "https://app.example",
        "PROXY_HOPS": "1",
        "REDIS_URL": "redis://127.0.0.1:6379/0",
        "MAIL_SERVER": "mail.example",
        "MAIL_DEFAULT_SENDER": "app@app.example",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(SOLUTION)]),
    }


def fill(env: Mapping[str, str]) -> None:
    """Make the tables, and fifty users of whom the first is an admin.

    Raises:
        subprocess.CalledProcessError: The application says why not.
    """
    command = [sys.executable, "-c", FILL, PASSWORD]
    subprocess.run(command, env=os.environ | env, check=True)
