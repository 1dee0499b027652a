"""Starts a worker, gives it its orders, and ends it with all that it started."""

import contextlib
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from handrail.browser import browser, needs_browser
from handrail.path import without_workspace
from handrail.runner.events import Assignment
from handrail.runner.host import platforms
from handrail.runner.host.hidden import hidden_from
from handrail.runner.host.jobs import Hold, hold
from handrail.runner.host.relay import Relay
from handrail.runner.host.replica import Replica
from handrail.runner.host.streams import Inbox, Output, follow_events, follow_output
from handrail.runner.job import Job
from handrail.server import database_server, needs_server

if TYPE_CHECKING:
    from handrail.runner.host.browser import Browser

# `-P` keeps the workspace from standing in for the libraries that the worker needs.
OPTIONS = ("-P", "-u", "-X", "utf8")
PACKAGES = str(Path(__file__).resolve().parents[3])
BOOT = f"""\
import sys
sys.path.append({PACKAGES!r})
from handrail.runner.host.warden import guarded
guarded()
from handrail.runner.worker.main import main
main(sys.argv[1:])
"""
INHERITED = frozenset(
    {
        "APPDATA",
        "COMSPEC",
        "DYLD_LIBRARY_PATH",
        "HOME",
        "HOMEDRIVE",
        "HOMEPATH",
        "LANG",
        "LANGUAGE",
        "LD_LIBRARY_PATH",
        "LOCALAPPDATA",
        "LOGNAME",
        "NUMBER_OF_PROCESSORS",
        "PATH",
        "PATHEXT",
        "PYTHONPATH",
        "SYSTEMDRIVE",
        "SYSTEMROOT",
        "TEMP",
        "TMP",
        "TMPDIR",
        "TZ",
        "USER",
        "USERNAME",
        "USERPROFILE",
        "VIRTUAL_ENV",
        "WINDIR",
    }
)
FAREWELL = 0.5  # seconds that a worker has to die by itself


@dataclass
class Worker:
    """A running worker process.

    Attributes:
        secret: Signs its events.
        mark: Is in the environment of all that it starts.
        folder: For files of its run alone.
        orders: Takes its assignment, and the word to begin.
        inbox: Gets what it says.
        output: Gets what the learner's code prints.
        job: What it was assigned.
        replica: The copy of the learner's folder in which it does that; there is one
            once it has a job.
        job_object: On Windows, ends what the worker has started.
        relay: Its way to the database server, if it needs one.
        browser: The browser that it can send commands to, if it needs one.
        is_ended: Whether it was killed: its number may be another process's by now.
    """

    process: platforms.Process
    secret: str
    mark: str
    folder: "tempfile.TemporaryDirectory[str]"
    orders: IO[bytes]
    inbox: Inbox
    output: Output
    readers: tuple[threading.Thread, ...]
    job: Job | None = None
    replica: Replica = field(init=False)
    job_object: Hold | None = None
    relay: Relay | None = None
    browser: "Browser | None" = None
    is_ended: bool = False


def spawn(libraries: Sequence[str] = ()) -> Worker:
    """Start a worker; it loads its libraries and waits for an assignment.

    Args:
        libraries: What it may load besides Flask and pytest, which are always needed.
    """
    mark = os.urandom(8).hex()
    process = subprocess.Popen(
        [sys.executable, *OPTIONS, "-c", BOOT, *libraries],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(os.environ, mark),
        **platforms.group_options(),
    )
    pipes = process.stdin, process.stdout, process.stderr
    worker = attend(process, mark, *(cast("IO[bytes]", pipe) for pipe in pipes))
    worker.job_object = hold(process)
    return worker


def attend(
    process: platforms.Process,
    mark: str,
    orders: IO[bytes],
    answers: IO[bytes],
    printed: IO[bytes],
) -> Worker:
    """Begin to read what a new worker says and prints.

    Args:
        mark: The value of the variable `MARK` in its environment.
    """
    secret, inbox, output = os.urandom(16).hex(), Inbox(), Output()
    readers = (
        follow_events(answers, secret, inbox),
        follow_output(printed, output, inbox),
    )
    folder = tempfile.TemporaryDirectory(prefix="handrail-", ignore_cleanup_errors=True)
    return Worker(process, secret, mark, folder, orders, inbox, output, readers)


def environment(variables: Mapping[str, str], mark: str) -> dict[str, str]:
    """Return the variables that a learner's code sees: none about an application."""
    kept = {k: v for k, v in variables.items() if k in INHERITED or k.startswith("LC_")}
    if "PYTHONPATH" in kept:
        # What Python loads as it starts is not held in by anything yet.
        kept["PYTHONPATH"] = without_workspace(kept["PYTHONPATH"])
    own = {
        platforms.MARK: mark,
        "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
        "PYTHONUTF8": "1",
    }
    return {**kept, **own}


def assign(worker: Worker, job: Job, *, is_early: bool = False) -> None:
    """Tell a worker its job; it loads what the tests share and waits to begin.

    Args:
        is_early: Whether there is time to do more until then.

    Raises:
        OSError: There is no room for a copy of the workspace; the worker is ended.
    """
    folder = Path(worker.folder.name).resolve()
    worker.job = job
    hidden = hidden_from(job)
    worker.replica = Replica(job.workspace, folder / job.workspace.name, hidden)
    try:
        worker.replica.sync()
    except OSError:
        discard(worker)
        raise
    copied = replace(job, workspace=worker.replica.target)
    assignment = Assignment(
        copied,
        worker.secret,
        worker.output.divider,
        folder,
        job.workspace,
        hidden,
        is_early,
        way_to_server(worker, job),
        has_browser(worker, job),
    )
    order(worker, assignment.encode())


def way_to_server(worker: Worker, job: Job) -> str:
    """Return the URL by which a worker gets to the database server, if it needs one.

    Where workers have no network, that is a way of its own; where there is no room for
    that, they try the server's.
    """
    url = database_server()
    if not url or not any(needs_server(test.stem) for test in job.tests):
        return ""
    if sys.platform != "linux":
        return url
    with contextlib.suppress(OSError):
        worker.relay = Relay(Path(worker.folder.name).resolve(), url)
        return worker.relay.url
    return url


def has_browser(worker: Worker, job: Job) -> bool:
    """Start a browser for a worker that needs one; tell whether there is one."""
    if not any(needs_browser(test.stem) for test in job.tests):
        return False
    programs = browser()
    if programs:
        from handrail.runner.host.browser import Browser  # noqa: PLC0415 (slow to load)
        from handrail.runner.host.webdriver import BrowserError  # noqa: PLC0415

        with contextlib.suppress(OSError, BrowserError):
            worker.browser = Browser(Path(worker.folder.name).resolve(), programs)
    return worker.browser is not None


def begin(worker: Worker) -> None:
    """Let a worker enter its copy of the workspace, brought up to date, and run tests.

    Raises:
        OSError: There is no room for what is new.
    """
    worker.replica.sync()
    order(worker, b"\n")


def order(worker: Worker, line: bytes) -> None:
    """Give a worker an order; if it has died, listening to it will tell."""
    with contextlib.suppress(OSError):
        worker.orders.write(line)
        worker.orders.flush()


def exit_code(worker: Worker) -> int | None:
    """Return the code of a worker that ends; None if it does not."""
    try:
        return worker.process.wait(FAREWELL)
    except subprocess.TimeoutExpired:
        return None


def end(worker: Worker) -> None:
    """Kill the worker and what it started; its output is complete after that."""
    if worker.is_ended:
        return
    worker.is_ended = True
    for helper in (worker.relay, worker.browser):
        if helper:
            helper.close()
    if worker.job_object:
        worker.job_object.Close()
    platforms.kill_all(worker.process, worker.mark)
    worker.process.wait()
    for reader in worker.readers:
        # It waits on if a process out of reach holds the pipe open.
        reader.join(FAREWELL)
    with contextlib.suppress(OSError):
        worker.orders.close()


def discard(worker: Worker) -> None:
    """End a worker, and remove its folder."""
    with worker.folder:
        end(worker)
