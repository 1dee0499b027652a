"""Measures the reference application's own tests.

Run it with `python -m benchmarks.suite [--rounds N] [CHECKOUT ...]`.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.loop_figures import fresh_environment
from benchmarks.options import options

HERE = Path(__file__).resolve().parents[1]
ROUNDS = 3
SERVICES = ("TEST_DATABASE_URL", "TEST_REDIS_URL")
EMBEDDED = dict.fromkeys(SERVICES, "")
WAYS = {"one process": (), "two workers": ("-n2", "--dist=loadfile")}
HEAD = """\
| what | of | seconds | CPU seconds | seconds to {first} | CPU to {first} |
|---|---|--:|--:|--:|--:|"""


@dataclass(frozen=True)
class Run:
    """A way to run the tests.

    Attributes:
        arguments: Those of pytest.
        services: The environment variables that name what the tests run on.
    """

    about: str
    arguments: tuple[str, ...]
    services: dict[str, str]


@dataclass(frozen=True)
class Cost:
    """What a run took.

    Attributes:
        seconds: From its start to its end.
        cpu: Seconds on a processor, of all its processes that have ended by then.
    """

    seconds: float
    cpu: float


def main() -> None:
    """Measure each way to run the tests, the clones in turns, and print its lines."""
    given = options("benchmarks.suite", ROUNDS)
    checkouts = [checkout.resolve() for checkout in given.checkouts] + [HERE]
    with tempfile.TemporaryDirectory(prefix="handrail-benchmark-") as folder:
        bench = Bench(Path(folder), checkouts)
        bench.warm_up()
        print(HEAD.format(first=checkouts[0].name), flush=True)
        for run in runs():
            bench.show(run, given.rounds)


def runs() -> Iterator[Run]:
    """Yield the ways: on SQLite and, where both are named, on PostgreSQL and Redis."""
    real = {name: os.environ.get(name, "") for name in SERVICES}
    databases = {"SQLite": EMBEDDED} | (
        {"PostgreSQL": real} if all(real.values()) else {}
    )
    for database, services in databases.items():
        for way, arguments in WAYS.items():
            yield Run(f"{database}, {way}", arguments, services)


@dataclass(frozen=True)
class Bench:
    """Where runs are measured.

    Args:
        folder: Keeps what one run leaves to the next: bytecode, and pytest's cache.
        checkouts: The clones; the others are compared with the first.
    """

    folder: Path
    checkouts: list[Path]

    def warm_up(self) -> None:
        """Have that ready which every run but the first one finds."""
        run = Run("warm-up", WAYS["two workers"], EMBEDDED)
        for checkout in self.checkouts:
            self.cost(checkout, run)

    def show(self, run: Run, rounds: int) -> None:
        """Print the medians of a run, a line for each clone.

        A ratio is taken within each round: a busy moment leaves both sides slow.
        """
        costs = [
            [self.cost(checkout, run) for checkout in self.checkouts]
            for _ in range(rounds)
        ]
        for number, checkout in enumerate(self.checkouts):
            mine = [(of[number], of[0]) for of in costs]
            figures = [
                statistics.median(cost.seconds for cost, _ in mine),
                statistics.median(cost.cpu for cost, _ in mine),
                statistics.median(cost.seconds / base.seconds for cost, base in mine),
                statistics.median(cost.cpu / base.cpu for cost, base in mine),
            ]
            cells = " | ".join(f"{figure:.2f}" for figure in figures)
            print(f"| {run.about} | {checkout.name} | {cells} |", flush=True)

    def cost(self, checkout: Path, run: Run) -> Cost:
        """Run the tests of a clone's application, and return what it took.

        Raises:
            subprocess.CalledProcessError: A test fails.
        """
        kept = self.folder / str(self.checkouts.index(checkout))
        code = {"PYTHONPYCACHEPREFIX": str(kept / "code")}
        options = ["-q", "-o", f"cache_dir={kept / 'cache'}", *run.arguments]
        before, start = cpu_of_children(), time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "pytest", *options],
            cwd=checkout / "solution",
            env=fresh_environment() | run.services | code,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        return Cost(time.perf_counter() - start, cpu_of_children() - before)


def cpu_of_children() -> float:
    """Return how many seconds all ended children have had a processor."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    main()
