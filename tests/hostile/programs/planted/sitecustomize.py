"""Has a `sitecustomize.py` and a `usercustomize.py` that end Python with success."""

from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"


def plant(workspace: Path) -> None:
    (workspace / "app/__init__.py").write_text(APP)
    for name in ("sitecustomize.py", "usercustomize.py"):
        (workspace / name).write_text("import os\nos._exit(0)\n")
