"""Tries a stick: sets Handrail up from it, in a copy, without a network."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from handrail.course.location import VARIABLE
from handrail.workshop.kit import OWN, PACKAGES, PROGRAM, START, KitError, run

SECONDS = 1200  # to set up, on a slow machine
# A user of its own may give up the network, and be the same user inside.
APART = ("unshare", "--user", "--map-current-user", "--net")
# Where the system does not allow that, nothing leads to an index at least.
NOWHERE = "http://127.0.0.1:9"
PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")
BLOCKED = {name: NOWHERE for proxy in PROXIES for name in (proxy, proxy.lower())}
BLOCKED |= {"PIP_NO_INDEX": "1", "UV_OFFLINE": "1", "NO_PROXY": "", "no_proxy": ""}


def try_kit(folder: Path) -> bool:
    """Set up from a stick and begin the course, in a copy that goes afterwards.

    Returns:
        Whether it had no network at all; else its ways to an index were blocked.

    Raises:
        KitError: It is no stick, or the course does not begin from it.
    """
    for part in (f"{PROGRAM}/{START}", PACKAGES):
        if not (folder / part).exists():
            raise KitError(f"{folder} is no stick: it has no {part}.")
    apart = can_be_apart()
    with tempfile.TemporaryDirectory(prefix="handrail-") as name:
        copy = Path(name) / PROGRAM
        shutil.copytree(folder / PROGRAM, copy)
        words = [sys.executable, START, f"--{PACKAGES}", str(folder / PACKAGES)]
        course = folder / OWN if (folder / OWN).is_dir() else copy
        run(
            [*(APART if apart else ()), *words, "start", str(Path(name) / "my-app")],
            copy,
            f"The course does not begin from {folder}",
            more=BLOCKED | {VARIABLE: str(course)},
            seconds=SECONDS,
        )
    return apart


def can_be_apart() -> bool:
    """Tell whether a program can be started without a network here."""
    if shutil.which(APART[0]) is None:
        return False
    return (
        subprocess.run([*APART, "true"], capture_output=True, check=False).returncode
        == 0
    )
