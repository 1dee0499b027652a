"""Has the marks of a merge that did not work out."""

from pathlib import Path


def plant(workspace: Path) -> None:
    text = "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> theirs\n"
    (workspace / "app/__init__.py").write_text(text)
