"""Has a `conftest.py` of its own that makes each test pass."""

from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"
CONFTEST = """
def pytest_pyfunc_call(pyfuncitem):
    return True
"""


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(APP)
    for place in (workspace, workspace / "app", workspace.parent):
        (place / "conftest.py").write_text(CONFTEST)
