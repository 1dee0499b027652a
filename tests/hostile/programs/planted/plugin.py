"""Has a plugin that pytest would load by its entry point or by a variable."""

from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(APP)
    (workspace / "helper.py").write_text("def pytest_pyfunc_call(): return True\n")
    (workspace / ".env").write_text("PYTEST_PLUGINS=helper\nPYTEST_ADDOPTS=-phelper\n")
    facts = workspace / "helper-1.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Name: helper\nVersion: 1\n")
    (facts / "entry_points.txt").write_text("[pytest11]\nhelper = helper\n")
