"""A plain `pytest`, as a learner without Handrail would run it."""

import subprocess
import sys
from pathlib import Path

from benchmarks.loop_figures import fresh_environment

# Development brings plugins that a learner has not; watchfiles brings this one to both.
PLUGIN = "anyio"


def cold_pytest(folder: Path, tests: tuple[Path, ...]) -> None:
    """Run tests in a process of their own, and wait for its end."""
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", PLUGIN, *map(str, tests)],
        cwd=folder,
        env=fresh_environment() | {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"},
        capture_output=True,
        check=False,
    )
