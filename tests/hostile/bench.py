"""Tries programs out, one after the other, as the loop does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from handrail.runner import Report, Standby

from .leftovers import left_running
from .nursery import Nursery, forked_workers
from .place import CLONE, Layout, Place, Tree, place_below
from .table import SECONDS, Program


@dataclass
class Trial:
    """What came of a program.

    Attributes:
        report: Of the run with the program.
        following: Of the run after it, with the good application.
        before: The files of the place as the program found them.
        after: The same when it had run.
        left: Processes and temporary files that are still there.
    """

    report: Report
    following: Report
    before: Tree
    after: Tree
    left: list[str]


@dataclass(frozen=True)
class Bench:
    """A place, and a reserve of workers for it.

    Attributes:
        nursery: Where the workers come from.
    """

    place: Place
    reserve: Standby
    nursery: Nursery

    def run(self, seconds: float) -> Report:
        """Run the kept tests as at a save, and fill the reserve after it."""
        report = self.reserve.run(self.place.job(seconds))
        self.reserve.discarding.submit(bool).result()  # one comes after the other
        self.reserve.fill(())
        return report

    def try_out(self, program: Program) -> Trial:
        """Run a program, and then the good application."""
        self.place.renew(program)
        before = self.place.state()
        report = self.run(program.seconds)
        after, left = self.place.state(), self.left()
        self.place.renew()
        return Trial(report, self.run(SECONDS), before, after, left)

    def left(self) -> list[str]:
        """Return processes and temporary files that are not the reserve's."""
        known = {worker.process.pid for worker in self.reserve.workers}
        folders = {Path(worker.folder.name) for worker in self.reserve.workers}
        files = {*self.place.scratch.iterdir()} - folders
        running = left_running(str(self.place.base), known, self.nursery.pids)
        return [*running, *map(str, files)]


@contextmanager
def bench_below(base: Path, layout: Layout = CLONE) -> Iterator[Bench]:
    """Give a bench with a full reserve."""
    with place_below(base, layout) as place, forked_workers() as nursery:
        bench = Bench(place, Standby(), nursery)
        try:
            bench.run(SECONDS)
            yield bench
        finally:
            bench.reserve.close()
