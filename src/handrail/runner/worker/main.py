"""The process in which a learner's code runs; it is spoken to in JSON lines.

It reads two lines, the assignment and the word to begin, and writes events. It may be
started early: before each line it does all that it can, and then waits.
"""

import contextlib
import faulthandler
import json
import os
import socket
import sys
from _thread import start_new_thread
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import IO, NoReturn

from handrail.browser import LINE, SOCKET
from handrail.runner.events import (
    TRACES,
    UNHEARD,
    Assignment,
    Done,
    Event,
    Ready,
    Started,
    encode,
)
from handrail.runner.job import Trouble
from handrail.runner.worker.audit.bounds import bounds_of, move_temporary_files
from handrail.runner.worker.audit.hook import look_on
from handrail.runner.worker.audit.insides import SPEAKING
from handrail.runner.worker.guard import compile_early, guard
from handrail.runner.worker.imports import import_from
from handrail.runner.worker.kernel import confinement
from handrail.runner.worker.mainthread import MainThread, codes_below, go_through
from handrail.runner.worker.oneprocess import share_with_threads_alone
from handrail.runner.worker.syntax import compile_ahead, find_syntax_error
from handrail.server import VARIABLE

_exit = os._exit


def main(libraries: Sequence[str] = ()) -> NoReturn:
    """Run one assignment, then wait to be ended, with all that the code has started.

    Args:
        libraries: More of them, to load ahead of time.
    """
    go_through(start(libraries))
    _exit(UNHEARD)


def start(libraries: Sequence[str]) -> Iterable[None]:
    """Load what is needed, and have another thread do what is ordered.

    Returns:
        The work that the main thread is to go through.
    """
    orders, answers = take_streams()
    preload()
    if libraries:
        load(libraries)
    main_thread = MainThread()
    start_new_thread(follow, (orders, answers, main_thread))
    return main_thread.work()


def follow(orders: IO[bytes], answers: IO[bytes], main_thread: MainThread) -> None:
    """Do what is ordered, and end the process."""
    # The code that is tested may put others in their place.
    show, leave = sys.__excepthook__, _exit
    try:
        obey(orders, answers, main_thread)
        leave(0)
    except BaseException as error:  # noqa: BLE001 (the main thread would wait for ever)
        show(type(error), error, error.__traceback__)
    finally:
        leave(1)


def obey(orders: IO[bytes], answers: IO[bytes], main_thread: MainThread) -> None:
    """Set up pytest for one assignment, enter the workspace, then run the tests."""
    from handrail.runner.worker.session import run_tests  # noqa: PLC0415 (after `preload`)

    assignment = Assignment.decode(next_order(orders))
    send = sender(answers, assignment)
    if assignment.server:
        os.environ[VARIABLE] = assignment.server
    if assignment.browser:
        os.environ[LINE] = str(line_to_browser(assignment.folder))
    plugins = [*plugins_for(assignment), *following(assignment, send, main_thread)]
    with (assignment.folder / TRACES).open("w") as traces:

        def enter() -> Trouble | None:
            if assignment.is_early:
                compile_early(assignment.job.workspace, traces)
            bounds = bounds_of(assignment)
            confine = confinement(bounds)
            next_order(orders)
            main_thread.call(guard, traces, assignment.job.limit)
            send(Ready())
            trouble = enter_workspace(assignment.job.workspace)
            if not trouble:
                main_thread.call(confine)
                confine()
                move_temporary_files(assignment.folder)
                look_on(bounds.at_beginning(main_thread.call(codes_below)), send)
            return trouble

        try:
            scratch = assignment.folder / "tmp"
            last = run_tests(
                assignment.job, send, scratch, enter, main_thread, more=plugins
            )
        except Exception as error:  # noqa: BLE001 (a silent end would look like an exit)
            last = Trouble("crash", f"The tests could not be run: {error!r}.")
        faulthandler.cancel_dump_traceback_later()
        send(last)
        orders.read()


def line_to_browser(folder: Path) -> int:
    """Return the number of a socket by which tests send commands to the browser.

    It is opened now: the code of a run connects to nothing.
    """
    line = socket.socket(socket.AF_UNIX)
    line.connect(str(folder / SOCKET))
    return line.detach()


def plugins_for(assignment: Assignment) -> list[object]:
    """Return what pytest needs for a job besides what it always needs."""
    from handrail.runner.worker.programs import (  # noqa: PLC0415 (needs pytest)
        Programs,
        starter,
        starts_programs,
    )

    if not starts_programs(assignment.job):
        return []
    return [Programs(starter(assignment))]


def following(
    assignment: Assignment, send: Callable[[Event], None], thread: MainThread
) -> list[object]:
    """Return what follows calls, where a job asks for it."""
    job = assignment.job
    if job.follow is None:
        return []
    from handrail.runner.worker.following import (  # noqa: PLC0415 (needs pytest)
        Following,
    )

    return [Following(job.workspace, job.follow, send, thread)]


def load(libraries: Sequence[str]) -> None:
    """Load libraries, and do once what is slow for the first time."""
    from handrail.runner.worker.rehearsal import warm_up  # noqa: PLC0415 (needs Flask)

    warm_up(libraries)


def compile_all(tests: Iterable[str], sources: Iterable[str]) -> None:
    """Compile files of kept tests, and files of which applications have copies.

    A fork has what the process has that it was forked from.
    """
    from handrail.runner.worker.rewriting import rewritten  # noqa: PLC0415 (needs pytest)

    compile_ahead(map(Path, sources))
    for test in tests:
        # Who runs a test that is no Python is told so.
        with contextlib.suppress(SyntaxError, ValueError):
            rewritten(Path(test).read_bytes(), test)


def next_order(orders: IO[bytes]) -> bytes:
    """Wait for the next order; leave if who would give it has gone."""
    return orders.readline() or _exit(0)


def take_streams() -> tuple[IO[bytes], IO[bytes]]:
    """Keep standard input and output for events; return them.

    From here on the code's own output goes to standard error, and its input is empty.
    """
    orders, answers = os.dup(0), os.dup(1)
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return open(orders, "rb"), open(answers, "wb")  # noqa: PTH123


@cache
def preload() -> None:
    """Import the libraries while nothing in the workspace can stand in for them.

    A fork has what the process has that it was forked from.
    """
    import handrail.runner.worker.session  # noqa: F401, PLC0415

    share_with_threads_alone()
    with contextlib.suppress(ImportError):
        from handrail.runner.worker.clients import see_what_is_sent  # noqa: PLC0415
        from handrail.runner.worker.explaining import name_no_test  # noqa: PLC0415
        from handrail.runner.worker.routes import build_urls_when_asked  # noqa: PLC0415

        name_no_test()
        see_what_is_sent()
        build_urls_when_asked()


def sender(answers: IO[bytes], assignment: Assignment) -> Callable[[Event], None]:
    """Return the function that sends events; a fork of this process sends none."""
    process, audit, write = os.getpid, sys.audit, os.write
    owner = process()
    copy, shown = map(as_encoded, (assignment.job.workspace, assignment.workspace))

    def send(event: Event) -> None:
        if process() != owner:
            return
        audit(SPEAKING)
        if isinstance(event, (Started, Done)):
            with contextlib.suppress(OSError):
                write(2, assignment.divider)
        line = encode(event, assignment.secret).replace(copy, shown)
        try:
            answers.write(line)
            answers.flush()
        except OSError:
            _exit(UNHEARD)

    return send


def as_encoded(path: Path) -> bytes:
    """Return a path as it stands in an event."""
    return json.dumps(str(path))[1:-1].encode()


def enter_workspace(workspace: Path) -> Trouble | None:
    """Make the learner's modules importable, unless one of them is no Python."""
    os.chdir(workspace)
    trouble = find_syntax_error(workspace)
    if trouble:
        return trouble
    # What the tests start is not to leave bytecode in the workspace either.
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    import_from(workspace)
    return None


if __name__ == "__main__":
    main()
