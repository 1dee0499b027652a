"""Python looks a name up when the line is run: here, when the module is imported."""

from pathlib import Path

from trying import tried


def guide() -> str:
    """Use a name that was not imported."""
    return tried('class Post:\n    author_id = db.ForeignKey("users.id")\n')


def solution() -> str:
    """Import every module of the models."""
    names = sorted(file.stem for file in Path("app/models").glob("[a-z]*.py"))
    return tried(*(f"import app.models.{name}" for name in names))
