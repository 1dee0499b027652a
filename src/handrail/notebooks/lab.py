"""Opens notebooks in JupyterLab, which is installed with an extra."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from handrail.notebooks.extras import need

IS_WINDOWS = os.name == "nt"
NEEDED = ("ipykernel", "jupyterlab", "matplotlib")
REMEDY = (
    "In a clone, `python3 start.py notebooks` installs it. A wheel has an extra: "
    "pip install 'handrail-VERSION-py3-none-any.whl[notebooks]'. For a Jupyter of your "
    "own, `handrail notebooks --copy` only copies the notebooks."
)


def need_jupyterlab() -> None:
    """Ask for what the extra installs.

    Raises:
        CourseError: Some of it is not installed.
    """
    need(NEEDED, REMEDY)


def open_lab(folder: Path, *, in_browser: bool) -> int:
    """Run JupyterLab on a folder until it ends, and return its exit code.

    Where it can, it takes the place of this process, and so hears Ctrl-C itself.
    """
    words = [sys.executable, "-P", "-m", "jupyterlab", str(folder)]
    command = words if in_browser else [*words, "--no-browser"]
    if not IS_WINDOWS:
        os.execv(command[0], command)  # noqa: S606 - no shell is wanted
    with subprocess.Popen(command) as process:
        while process.poll() is None:
            with suppress(KeyboardInterrupt):
                process.wait()
    return process.returncode
