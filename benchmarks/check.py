"""How long `handrail check` takes, beside ruff's rules for security, on one folder.

    python -m benchmarks.check FOLDER

Both write JSON, one after the other in the same minute; what counts is the ratio of the
CPU time, which others on the machine change less than the time of a clock. A run before
them leaves bytecode, as yesterday's does. The second run of the check finds all of its
files as they were.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from handrail.check.pool import MOST

ROUNDS = 3
RUFF = ("ruff", "check", "--isolated", "--no-cache", "--select", "S")


def main(folder: str) -> None:
    """Print the times of the check and of ruff, and their ratios."""
    ruff: list[Spent] = []
    first: list[Spent] = []
    second: list[Spent] = []
    check = ["handrail", "check", folder, "--format", "json"]
    with tempfile.TemporaryDirectory() as bytecode:
        for number in range(ROUNDS + 1):
            with tempfile.TemporaryDirectory() as cache:
                own = {
                    "XDG_CACHE_HOME": cache,
                    "LOCALAPPDATA": cache,
                    "PYTHONPYCACHEPREFIX": bytecode,
                    "PYTHONDONTWRITEBYTECODE": "",
                }
                times = [
                    run([*RUFF, "--output-format", "json", folder], own),
                    run(check, own),
                    run(check, own),
                ]
            for spent, kind in zip(times, (ruff, first, second), strict=True):
                if number:  # the first is to leave bytecode
                    kind.append(spent)
    fast, cold, warm = map(least, (ruff, first, second))
    print("                     clock      CPU")
    print(f"ruff --select S   {fast.clock:6.2f} s {fast.cpu:6.2f} s")
    print(f"handrail check    {cold.clock:6.2f} s {cold.cpu:6.2f} s", end="   ")
    print(f"{cold.clock / fast.clock:.1f} and {cold.cpu / fast.cpu:.1f} x ruff")
    print(f"unchanged         {warm.clock:6.2f} s {warm.cpu:6.2f} s", end="   ")
    print(f"{warm.clock / cold.clock:.2f} and {warm.cpu / cold.cpu:.2f} x the first")
    print(f"processes: {min(os.cpu_count() or 1, MOST)}")


class Spent(NamedTuple):
    """What a run took, in seconds: by the clock, and of all processors together."""

    clock: float
    cpu: float


def least(spent: list[Spent]) -> Spent:
    """Return the least of several runs."""
    return Spent(min(s.clock for s in spent), min(s.cpu for s in spent))


def run(words: list[str], own: dict[str, str]) -> Spent:
    """Return what a program took, with its processes; its output goes nowhere."""
    program = Path(sys.executable).with_name(words[0])
    environment = {**os.environ, **own}
    before, begin = os.times(), time.perf_counter()
    subprocess.run(
        [program, *words[1:]],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    clock, after = time.perf_counter() - begin, os.times()
    user = after.children_user - before.children_user
    return Spent(clock, user + after.children_system - before.children_system)


if __name__ == "__main__":
    main(sys.argv[1])
