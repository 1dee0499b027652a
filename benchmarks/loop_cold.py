"""A plain `pytest`, as a learner without Handrail would run it."""

import subprocess
import sys
from pathlib import Path

from benchmarks.loop_figures import fresh_environment

# Development has these plugins; a learner's environment has not.
OTHERS = ("xdist", "xdist.looponfail", "pytest_cov", "platformdirs")


def cold_pytest(folder: Path, tests: tuple[Path, ...]) -> None:
    """Run tests in a process of their own, and wait for its end."""
    left_out = (f"-pno:{name}" for name in OTHERS)
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *left_out, *map(str, tests)],
        cwd=folder,
        env=fresh_environment(),
        capture_output=True,
        check=False,
    )
