"""A plain `pytest` in a workspace, as a learner without Handrail would run it."""

import subprocess
import sys
from pathlib import Path

from benchmarks.loop_figures import fresh_environment
from handrail.course.model import Exercise

# Development has these plugins; a learner's environment has not.
OTHERS = ("xdist", "xdist.looponfail", "pytest_cov", "platformdirs")


def cold_pytest(workspace: Path, exercises: list[Exercise]) -> int:
    """Run the workspace's copies of exercises' tests; return the exit code."""
    tests = (
        f"exercises/{test.parent.name}/{test.name}"
        for e in exercises
        for test in e.tests
    )
    left_out = (f"-pno:{name}" for name in OTHERS)
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *left_out, *dict.fromkeys(tests)],
        cwd=workspace,
        env=fresh_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    ).returncode
