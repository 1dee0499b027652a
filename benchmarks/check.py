"""How long `handrail check` takes, beside ruff's rules for security, on one folder.

    python -m benchmarks.check FOLDER

Both write JSON, one after the other in the same minute; what counts is the ratio. The
second run of the check finds all of its files as they were.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from handrail.check.pool import MOST

ROUNDS = 3
RUFF = ("ruff", "check", "--isolated", "--no-cache", "--select", "S")


def main(folder: str) -> None:
    """Print the times of the check and of ruff, and their ratios."""
    ruff, first, second = [], [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as cache:
            ruff.append(seconds([*RUFF, "--output-format", "json", folder], cache))
            check = ["handrail", "check", folder, "--format", "json"]
            first.append(seconds(check, cache))
            second.append(seconds(check, cache))
    fast, cold, warm = min(ruff), min(first), min(second)
    print(f"ruff --select S   {fast:6.2f} s")
    print(f"handrail check    {cold:6.2f} s   {cold / fast:.1f} x ruff")
    print(f"unchanged         {warm:6.2f} s   {warm / cold:.2f} x the first run")
    print(f"processes: {min(os.cpu_count() or 1, MOST)}")


def seconds(words: list[str], cache: str) -> float:
    """Return how long a program takes; its output goes nowhere."""
    program = Path(sys.executable).with_name(words[0])
    environment = {**os.environ, "XDG_CACHE_HOME": cache, "LOCALAPPDATA": cache}
    begin = time.perf_counter()
    subprocess.run(
        [program, *words[1:]],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return time.perf_counter() - begin


if __name__ == "__main__":
    main(sys.argv[1])
