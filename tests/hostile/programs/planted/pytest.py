"""Has a `pytest.py` and a package `_pytest` of its own."""

from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(APP)
    (workspace / "pytest.py").write_text("def main(*args, **kwargs): return 0\n")
    (workspace / "_pytest").mkdir()
    (workspace / "_pytest/__init__.py").write_text("raise SystemExit(0)\n")
