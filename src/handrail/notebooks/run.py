"""Runs notebooks, each in a process of its own, and keeps what they gave."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import nbformat
from jupyter_client.manager import KernelManager
from nbclient import NotebookClient
from nbformat import NotebookNode

from handrail.course.fingerprint import digest, files_of, of_libraries
from handrail.notebooks.answered import answered
from handrail.notebooks.tries import FILE, read_tries
from handrail.workspace.files import write_atomically
from handrail.workspace.lock import locked

TIMEOUT = 60  # seconds for a cell
TRANSPORT = "tcp" if sys.platform == "win32" else "ipc"
PROGRAM = Path(__file__).parent


def executed(file: Path, kept: Path) -> NotebookNode:
    """Return a notebook with its answers filled in, and with what its cells gave.

    It is run where that was not done before, or where something has changed since that
    it goes by. Warnings are errors in it.

    Args:
        file: The notebook, in the folder `notebooks` of a course.
        kept: The folder in which it is kept.

    Raises:
        CellExecutionError: A cell failed; the message has the cell and its error.
        CourseError: It tries something that is not known.
        OSError: It cannot be read or kept.
    """
    kept.mkdir(parents=True, exist_ok=True)
    place = kept / f"{file.stem}.{key_of(file)}.ipynb"
    with locked(kept / f"{file.stem}.lock"):
        if not place.is_file():
            notebook = execute(file, kept)
            for old in kept.glob(f"{file.stem}.*.ipynb"):
                old.unlink()
            write_atomically(place, nbformat.writes(notebook).encode())
        kept_one: NotebookNode = nbformat.read(place, as_version=4)
    return kept_one


def execute(file: Path, kept: Path) -> NotebookNode:
    """Run a notebook from its beginning.

    Args:
        kept: Where its libraries may keep what takes long to make.
    """
    notebook = nbformat.read(file, as_version=4)
    with TemporaryDirectory() as folder:
        kernel = KernelManager(
            kernel_name="python3",
            transport=TRANSPORT,
            connection_file=f"{folder}/kernel.json",
        )
        client = NotebookClient(
            answered(notebook, read_tries(file.parent)),
            km=kernel,
            timeout=TIMEOUT,
            record_timing=False,
            shutdown_kernel="immediate",
            resources={"metadata": {"path": folder}},
        )
        client.execute(env=environment(file, Path(folder), kept), cleanup_kc=True)
    return client.nb


def environment(file: Path, folder: Path, kept: Path) -> dict[str, str]:
    """Return the variables of the process: a learner's settings change nothing."""
    return {
        "HANDRAIL_COURSE": str(file.parents[1]),
        "HOME": str(folder),
        "IPYTHONDIR": str(folder / "ipython"),
        "MPLCONFIGDIR": str(kept / "matplotlib"),
        "PATH": os.environ.get("PATH", ""),
        "PYTHONWARNINGS": "error",
    }


def key_of(file: Path) -> str:
    """Return a digest of all that a run goes by: itself, application, and checks."""
    application = (file.parents[1] / "solution/app").rglob("*")
    read = files_of([file, file.with_name(FILE), *PROGRAM.glob("*.py"), *application])
    return digest([of_libraries().encode(), *read])[:16]
