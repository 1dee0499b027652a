"""Has tests of its own, with the names of the kept ones, that all pass."""

from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(APP)
    for folder in (workspace, workspace / "tests", workspace / "exercises"):
        folder.mkdir(exist_ok=True)
        (folder / "test_ping.py").write_text("def test_it(): pass\n")
        (folder / "test_echo.py").write_text("def test_it(): pass\n")
