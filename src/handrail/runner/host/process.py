"""Runs a job in a process of its own and reports what came of it."""

import queue
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from handrail.runner.events import TRACES, Done, Event, Ready
from handrail.runner.host import platforms
from handrail.runner.host.conversation import Conversation
from handrail.runner.host.judge import judge
from handrail.runner.host.rigged import rigged
from handrail.runner.host.spawn import (
    FAREWELL,
    Worker,
    assign,
    begin,
    discard,
    end,
    exit_code,
    spawn,
)
from handrail.runner.host.streams import Signal
from handrail.runner.host.traces import read_trace
from handrail.runner.job import Job, Report

START = 60.0  # seconds for Python and the libraries to load
GRACE = 1.0  # the worker's own limit names the line; this one is for when it cannot
TICK = 0.1  # Windows delivers Ctrl-C only between waits


class CancelledError(Exception):
    """The answer to a job is no longer wanted, so there is none."""


def run(job: Job, cancelled: threading.Event | None = None) -> Report:
    """Run the tests of a job; nothing that they started lives on when it returns.

    Args:
        cancelled: Set by another thread, it ends the run within a tick.

    Raises:
        FileNotFoundError: There is no workspace.
        CancelledError: The run was cancelled.
    """
    began, job = time.perf_counter(), resolved(job)
    worker = spawn()
    assign(worker, job)
    return run_on(worker, job, began, cancelled)


def run_on(
    worker: Worker,
    job: Job,
    began: float,
    cancelled: threading.Event | None = None,
    dismiss: Callable[[Worker], object] = discard,
) -> Report:
    """Run a job on a worker that was assigned it, and discard that worker.

    Args:
        began: When the run was asked for, by `time.perf_counter`.
        dismiss: Discards a worker from which nothing more is wanted, maybe later.
    """
    try:
        begin(worker)
        talk = listen(worker, job.limit, cancelled or threading.Event())
        code = last_words(worker, talk)
        if not has_said_all(worker, talk):
            end(worker)
        trace = read_trace(Path(worker.folder.name, TRACES), worker.replica.target)
        printed = worker.output.printed(worker.replica.target, job.workspace)
    finally:
        dismiss(worker)
    seconds = time.perf_counter() - began
    report = judge(talk, code, trace, printed, seconds, limit=job.seconds)
    return replace(report, trouble=report.trouble or rigged(talk, job))


def resolved(job: Job) -> Job:
    """Return the job with paths that mean the same in any folder."""
    return replace(
        job,
        workspace=job.workspace.resolve(strict=True),
        tests_root=job.tests_root.resolve(),
        tests=tuple(test.resolve() for test in job.tests),
        controlled=tuple(test.resolve() for test in job.with_controls),
    )


def listen(worker: Worker, seconds: float, cancelled: threading.Event) -> Conversation:
    """Follow a worker until it has said all, has ended, or must be stopped."""
    talk = Conversation()
    deadline = time.monotonic() + START
    while talk.end is None:
        message = receive(worker, deadline, cancelled)
        if isinstance(message, Ready):
            deadline = time.monotonic() + seconds + GRACE
        talk.add(message)
    return talk


def receive(
    worker: Worker, deadline: float, cancelled: threading.Event
) -> Event | Signal:
    """Wait for the next message; "late" at the deadline."""
    ended = False
    while time.monotonic() < deadline:
        if cancelled.is_set():
            raise CancelledError
        try:
            return worker.inbox.get(timeout=TICK)
        except queue.Empty:
            # A fork of the worker may hold the channel open when the worker is gone.
            if ended:
                return "closed"
            ended = worker.process.poll() is not None
    return "late"


def has_said_all(worker: Worker, talk: Conversation) -> bool:
    """Tell whether a worker has run all tests, and all that they printed has come."""
    is_done = isinstance(talk.end, Done)
    return is_done and worker.output.await_dividers(talk.dividers, FAREWELL)


def last_words(worker: Worker, talk: Conversation) -> int | None:
    """Return the exit code of a worker that did not say that it is done."""
    if talk.end in {"flood", "late"}:
        platforms.ask_for_last_words(worker.process)
    return exit_code(worker) if isinstance(talk.end, str) else None
