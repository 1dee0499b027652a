"""Has `.pth` files that end Python with success, in its folder and in a `venv`."""

from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(APP)
    packages = workspace / "venv/lib/python3/site-packages"
    packages.mkdir(parents=True)
    for folder in (workspace, packages):
        (folder / "own.pth").write_text("import os; os._exit(0)\n")
