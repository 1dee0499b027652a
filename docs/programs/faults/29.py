"""What goes through a function without types is not checked.

The strict check of mypy asks for types. So does this rule of ruff, which is quicker.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

UNTYPED = "def full_name(user):\n    return user.first + user.last\n"
CHECK = "ruff check --isolated --quiet --select ANN0,ANN2 --output-format concise"


def guide() -> str:
    """Check two lines without types."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "untyped.py").write_text(UNTYPED, "utf-8")
        return checked("untyped.py", folder)


def solution() -> str:
    """Check all of the application."""
    return checked("app", ".")


def checked(path: str, folder: str) -> str:
    """Return what the check says of a file or a folder in a folder."""
    command = f"{CHECK} {path}"
    words = [sys.executable, "-m", *command.split()]
    done = subprocess.run(
        words, cwd=folder, capture_output=True, text=True, check=False
    )
    return f"$ {command}\n{done.stdout.strip() or 'nothing'}"
