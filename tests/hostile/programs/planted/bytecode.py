"""Has kept bytecode of the right application, as fresh as the wrong source."""

import importlib.util
import py_compile
from pathlib import Path

APP = "from flask import Flask\n\ndef create_app():\n    return Flask('app')\n"


def plant(workspace: Path) -> None:
    source = workspace / "app/__init__.py"
    kept = importlib.util.cache_from_source(str(source))
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    py_compile.compile(str(source), kept, doraise=True, invalidation_mode=mode)
    source.write_text(APP)
