"""SQLAlchemy 2.1 takes a plain `postgresql://` for psycopg 3. Another one is there."""

import subprocess
import sys
import tempfile
from pathlib import Path

import sqlalchemy
import typing_extensions
from trying import tried

LINE = "import sqlalchemy; sqlalchemy.create_engine('postgresql://localhost/app')"


def guide() -> str:
    """Name a database where SQLAlchemy is installed without psycopg 3."""
    with tempfile.TemporaryDirectory() as name:
        packages = Path(name)
        Path(packages, "sqlalchemy").symlink_to(Path(sqlalchemy.__file__).parent)
        file = Path(typing_extensions.__file__)
        Path(packages, file.name).symlink_to(file)
        said = subprocess.run(
            [sys.executable, "-S", "-c", LINE],
            env={"PYTHONPATH": name},
            capture_output=True,
            text=True,
            check=False,
        ).stderr
    return f">>> {LINE}\n{said.strip().splitlines()[-1]}"


def solution() -> str:
    """Take the same URL."""
    return tried(
        "from app.config import database_uri",
        "url = database_uri('postgresql://localhost/app')",
        "from sqlalchemy import create_engine",
        "create_engine(url).dialect.driver",
    )
