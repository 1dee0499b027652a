"""Workers in reserve: from a save to its verdict nothing has to be loaded first."""

import contextlib
import threading
import time
from collections import deque
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from handrail.browser import needs_browser
from handrail.runner.host import process
from handrail.runner.host.process import CancelledError, resolved, run_on
from handrail.runner.host.spawn import Worker, assign, discard, spawn
from handrail.runner.job import Job, Report

SIZE = 2  # a second save does not wait for the reserve to be filled


class Standby:
    """A reserve of workers, each of which is used once, and discarded by a thread.

    They have loaded the libraries, and run nothing of a learner's. The first has also
    set up pytest for the job that was run last, and compiled what was tested then: the
    next one is mostly the same. No job waits for them, since a new worker does it where
    none is fit.

    Attributes:
        job: The job that was run last.
        loaded: What `early` said when the first worker was assigned that job.
    """

    def __init__(self) -> None:
        self.job: Job | None = None
        self.loaded: dict[Path, bytes] = {}
        self.workers: deque[Worker] = deque()
        self.lock = threading.Lock()
        self.discarding = ThreadPoolExecutor(1, "discard")

    @property
    def is_low(self) -> bool:
        """Whether a worker is missing."""
        return len(self.workers) < SIZE

    def run(self, job: Job, cancelled: threading.Event | None = None) -> Report:
        """Run a job as `process.run` does, and raise what it raises."""
        if any(needs_browser(test.stem) for test in job.tests):
            return process.run(job, cancelled)  # no reserve is worth a browser
        began, job = time.perf_counter(), resolved(job)
        with self.lock:
            if cancelled and cancelled.is_set():
                raise CancelledError
            worker = self.take(job)
            if job.follow is None:
                self.job = job  # a question is asked once, and a save comes again
        return run_on(worker, job, began, cancelled, self.dismiss)

    def dismiss(self, worker: Worker) -> None:
        """Have a worker discarded while its verdict is read: that takes some time."""
        self.discarding.submit(discard, worker)

    def take(self, job: Job) -> Worker:
        """Return the first worker that is fit, or a new one, assigned to the job."""
        worker = self.next_fit(job) or spawn()
        if worker.job is None:
            assign(worker, job)
        return worker

    def next_fit(self, job: Job) -> Worker | None:
        """Take workers out of the reserve up to one that is fit for a job."""
        while self.workers:
            worker = self.workers.popleft()
            is_ready = worker.job == job and self.loaded == early(job)
            if waits(worker) and (worker.job is None or is_ready):
                return worker
            discard(worker)
        return None

    def fill(self, libraries: Sequence[str]) -> None:
        """Put workers in the place of those used; done while nothing runs.

        Args:
            libraries: Modules that the code to be run is likely to import.
        """
        # Where none can be started, the next run tells why.
        with self.lock, contextlib.suppress(OSError):
            while self.is_low:
                self.workers.append(spawn(libraries))
            if self.job and self.workers[0].job is None:
                self.loaded = early(self.job)
                assign(self.workers[0], self.job, is_early=True)

    def close(self) -> None:
        """End the workers in reserve, and those that have been used."""
        with self.lock:
            while self.workers:
                discard(self.workers.pop())
        self.discarding.shutdown()


def waits(worker: Worker) -> bool:
    """Tell whether a worker lives and has nothing to say, as before its beginning."""
    return worker.process.poll() is None and worker.inbox.empty()


def early(job: Job) -> dict[Path, bytes]:
    """Return the files that are loaded ahead of a run, and what is in each."""
    files = (file for file in (*job.tests, *job.shared) if file.is_file())
    return {file: file.read_bytes() for file in files}
