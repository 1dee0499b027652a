"""What the servers are given: settings, and a database with fifty users."""

import os
import secrets
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

ROOT = Path(__file__).parents[2]
PASSWORD = secrets.token_urlsafe()
SECRETS = {name: secrets.token_urlsafe(48) for name in ("SECRET_KEY", "JWT_SECRET_KEY")}
FILL = """
import sys
from werkzeug.security import generate_password_hash
from app import create_app
from app.extensions import db
from app.models import Role, User

app = create_app("production")
with app.app_context():
    db.create_all()
    hashed = generate_password_hash(sys.argv[1], app.config["PASSWORD_HASH_METHOD"])
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


def environment(database: Path, checkout: Path = ROOT) -> dict[str, str]:
    """Return the variables of a production application behind one proxy.

    Args:
        database: The file of its SQLite database.
        checkout: The clone of which it is the `solution`.
    """
    return SECRETS | {
        "APP_ENV": "production",
        "DATABASE_URL": f"sqlite:///{quote(str(database))}",
        "PUBLIC_URL": "https://app.example",
        "PROXY_HOPS": "1",
        "REDIS_URL": "redis://127.0.0.1:1",  # nobody's: what is asked needs none
        "MAIL_SERVER": "mail.example",
        "MAIL_DEFAULT_SENDER": "app@app.example",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(checkout / "solution")]),
    }


def fill(env: Mapping[str, str]) -> None:
    """Make the tables, and fifty users of whom the first is an admin.

    Raises:
        subprocess.CalledProcessError: The application says why not.
    """
    command = [sys.executable, "-c", FILL, PASSWORD]
    subprocess.run(command, env=os.environ | env, check=True)
