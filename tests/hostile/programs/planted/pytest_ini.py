"""Has settings for pytest, in every file that it reads, that run no test."""

from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"
OPTION = "addopts = --collect-only --ignore-glob=*\n"


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(APP)
    (workspace / "pytest.ini").write_text(f"[pytest]\n{OPTION}")
    (workspace / "tox.ini").write_text(f"[pytest]\n{OPTION}")
    (workspace / "setup.cfg").write_text(f"[tool:pytest]\n{OPTION}")
    text = "[tool.pytest.ini_options]\naddopts = '--collect-only'\n"
    (workspace / "pyproject.toml").write_text(text)
