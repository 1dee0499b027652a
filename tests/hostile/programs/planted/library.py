"""Has modules named as Python's own and as Flask's."""

from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"
NAMES = ("flask", "json", "unittest", "werkzeug", "handrail", "faulthandler")


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(APP)
    for name in NAMES:
        (workspace / f"{name}.py").write_text("raise SystemExit(0)\n")
