"""Forks a worker for each job from a process that has all libraries loaded, on Linux.

That spares the start of Python and the loading of libraries, where hundreds of jobs are
run. Nowhere else: macOS breaks processes that were forked, and Windows forks none.
"""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from queue import SimpleQueue

from handrail.runner.host import platforms
from handrail.runner.host.forkserver import FOR_TRIALS, LONGEST, Ahead
from handrail.runner.host.process import resolved, run, run_on
from handrail.runner.host.spawn import (
    OPTIONS,
    PACKAGES,
    Worker,
    assign,
    attend,
    environment,
)
from handrail.runner.host.trials import reports_of
from handrail.runner.job import Job, Report
from handrail.runner.trial import Trial

IS_POSSIBLE = sys.platform == "linux"
BOOT = f"""\
import sys
sys.path.append({PACKAGES!r})
from handrail.runner.host.forkserver import Ahead, serve
serve(int(sys.argv[1]), Ahead.decode(sys.argv[2]))
"""
GONE = -9  # the exit code of a worker whose server was killed


class Forked:
    """A forked worker's process, with what of `Popen` the runner uses."""

    def __init__(self, pid: int, line: socket.socket) -> None:
        self.pid = pid
        self.line = line
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """Return the exit code, or None while it runs."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.wait(0)
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for its end, and return the exit code.

        Raises:
            subprocess.TimeoutExpired: It did not end in that many seconds.
        """
        if self.returncode is None:
            self.line.settimeout(timeout)
            try:
                self.returncode = int(self.line.recv(LONGEST) or GONE)
            except (BlockingIOError, TimeoutError) as error:
                raise subprocess.TimeoutExpired(str(self.pid), timeout or 0) from error
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Send it a signal."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """Kill it."""
        self.send_signal(signal.SIGKILL)


class ForkServer:
    """A process that forks one worker at a time; it starts with the first.

    Args:
        ahead: What to do before that.
    """

    def __init__(self, ahead: Ahead) -> None:
        self.ahead = ahead
        self.mark = os.urandom(8).hex()
        self.process: platforms.Process | None = None

    def start(self) -> None:
        """Start the process."""
        self.line, theirs = socket.socketpair(type=socket.SOCK_SEQPACKET)
        with theirs:
            number = theirs.fileno()
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    *OPTIONS,
                    "-c",
                    BOOT,
                    str(number),
                    self.ahead.encode(),
                ],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=environment(os.environ, self.mark),
                pass_fds=[number],
                **platforms.group_options(),
            )

    def fork(self) -> Worker:
        """Return a new worker, which waits for its assignment.

        Raises:
            OSError: The process has gone.
        """
        if self.process is None:
            self.start()
        mark = os.urandom(8).hex()
        orders, answers, printed = os.pipe(), os.pipe(), os.pipe()
        pipes = orders[0], answers[1], printed[1]
        own = (
            os.fdopen(orders[1], "wb"),
            os.fdopen(answers[0], "rb"),
            os.fdopen(printed[0], "rb"),
        )
        try:
            process = Forked(self.ask(mark, pipes), self.line)
        except OSError:
            for pipe in own:
                pipe.close()
            raise
        return attend(process, mark, *own)

    def try_out(self, trial: Trial) -> None:
        """Run a trial in a fork, up to its end.

        Raises:
            OSError: The process has gone.
        """
        if self.process is None:
            self.start()
        orders, nothing = os.pipe(), os.open(os.devnull, os.O_WRONLY)
        mark = f"{FOR_TRIALS}{os.urandom(8).hex()}"
        with os.fdopen(orders[1], "wb") as told:
            pipes = orders[0], nothing, os.dup(nothing)
            process = Forked(self.ask(mark, pipes), self.line)
            told.write(trial.encode())
        try:
            process.wait()
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    def ask(self, mark: str, pipes: Sequence[int]) -> int:
        """Hand a new fork its mark and its ends of pipes; return its id."""
        try:
            socket.send_fds(self.line, [mark.encode()], pipes)
        finally:
            for pipe in pipes:
                os.close(pipe)
        self.line.settimeout(None)
        answer = self.line.recv(LONGEST)
        if not answer:
            raise ConnectionResetError
        return int(answer)

    def close(self) -> None:
        """End the process, and what its workers may have left."""
        if self.process is not None:
            platforms.kill_all(self.process, self.mark)
            self.line.close()
            self.process = None


class Forks:
    """Fork servers, one a processor, each of which runs one job at a time.

    Args:
        ahead: What they do before the first.
    """

    def __init__(self, ahead: Ahead) -> None:
        self.servers = [ForkServer(ahead) for _ in range(os.cpu_count() or 1)]
        self.idle: SimpleQueue[ForkServer] = SimpleQueue()
        for server in self.servers:
            self.idle.put(server)

    def run(self, job: Job) -> Report:
        """Run a job as `process.run` does, and raise what it raises."""
        began, job = time.perf_counter(), resolved(job)
        server = self.idle.get()
        try:
            worker = server.fork()
            assign(worker, job)
            return run_on(worker, job, began)
        except ConnectionError:
            return run(job)
        finally:
            self.idle.put(server)

    def try_out(self, trial: Trial) -> list[Report | None]:
        """Run a trial; return a report on each application that came to its end.

        What does not is better run by itself.
        """
        server = self.idle.get()
        try:
            server.try_out(trial)
        except ConnectionError:
            pass  # what has told nothing is run by itself
        finally:
            self.idle.put(server)
        return reports_of(trial)

    def close(self) -> None:
        """End the servers."""
        for server in self.servers:
            server.close()
