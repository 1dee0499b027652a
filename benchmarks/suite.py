"""Measures the reference application's own tests: `python -m benchmarks.suite`."""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.loop_figures import fresh_environment

SOLUTION = Path(__file__).resolve().parents[1] / "solution"
SERVICES = ("TEST_DATABASE_URL", "TEST_REDIS_URL")
EMBEDDED = dict.fromkeys(SERVICES, "")
WAYS = {"one process": (), "two workers": ("-n2", "--dist=loadfile")}
HEAD = """\
| what | seconds | CPU seconds | empty, CPU seconds | ratio |
|---|--:|--:|--:|--:|"""


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
    """Measure each way to run the tests, and print a line for it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.suite")
    parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="handrail-benchmark-") as folder:
        bench = Bench(Path(folder))
        bench.warm_up()
        print(HEAD, flush=True)
        for run in runs():
            print(bench.line(run), flush=True)


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
    """

    folder: Path

    def warm_up(self) -> None:
        """Have that ready which every run but the first one finds."""
        for arguments in (("--collect-only",), ("tests/test_openapi",)):
            self.cost(SOLUTION, Run("warm-up", arguments, EMBEDDED))

    def line(self, run: Run) -> str:
        """Return the cost of a run, beside that of an empty one just before it."""
        empty = self.folder / "empty"
        empty.mkdir(exist_ok=True)
        (empty / "test_nothing.py").write_text("def test_nothing(): ...\n")
        base = self.cost(empty, replace(run, arguments=())).cpu
        cost = self.cost(SOLUTION, run)
        figures = f"{cost.seconds:.1f} | {cost.cpu:.1f} | {base:.2f}"
        return f"| {run.about} | {figures} | {cost.cpu / base:.0f} |"

    def cost(self, tests: Path, run: Run) -> Cost:
        """Run the tests of a folder, and return what it took.

        Raises:
            subprocess.CalledProcessError: A test fails.
        """
        code = {"PYTHONPYCACHEPREFIX": str(self.folder / "code")}
        options = ["-q", "-o", f"cache_dir={self.folder / 'cache'}", *run.arguments]
        before, start = cpu_of_children(), time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "pytest", *options],
            cwd=tests,
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
