"""Tells whether locks are complete: whatever their packages ask for, they name.

    python requirements/check.py LOCK ...

What a package asks for is read from the installed one. So this is run by a Python that
has all packages of the locks; `packaging` has to be one of them.
"""

import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from itertools import product
from pathlib import Path

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

Environment = dict[str, str]
Needs = dict[str, list[Requirement]]

SYSTEMS = {
    "darwin": ("Darwin", "posix"),
    "linux": ("Linux", "posix"),
    "win32": ("Windows", "nt"),
}
PYTHONS = ("3.11", "3.12", "3.13")


def gaps(lock: str) -> list[str]:
    """Return what a lock lacks, one sentence each, on any system and Python."""
    entries = read(lock)
    here = {name: str(value) for name, value in default_environment().items()}
    asked = {str(entry): installed_needs(entry) for entry in entries}
    needs = {entry: found for entry, found in asked.items() if found is not None}
    found = {
        f"{entry.name}: {entry} is not installed."
        for entry in entries
        if str(entry) not in needs and holds(entry, here)
    }
    for environment in (here, *elsewhere(here)):
        found.update(unanswered(entries, needs, environment))
    return sorted(found)


def read(lock: str) -> list[Requirement]:
    """Return what a lock names."""
    lines = lock.replace("\\\n", "").splitlines()
    texts = [line.split("--hash")[0] for line in lines if line and line[0] not in " #"]
    return [Requirement(text) for text in texts]


def installed_needs(entry: Requirement) -> list[Requirement] | None:
    """Return what a package asks for; None if it is not installed in that version."""
    try:
        found = distribution(entry.name)
    except PackageNotFoundError:
        return None
    if found.version not in entry.specifier:
        return None
    return [Requirement(need) for need in found.requires or ()]


def elsewhere(here: Environment) -> Iterator[Environment]:
    """Yield the environments that a lock serves."""
    for (system, (name, os_name)), python in product(SYSTEMS.items(), PYTHONS):
        there = {"sys_platform": system, "platform_system": name, "os_name": os_name}
        there |= {"python_version": python, "python_full_version": f"{python}.9"}
        yield here | there


def unanswered(
    entries: list[Requirement], needs: Needs, environment: Environment
) -> Iterator[str]:
    """Yield a sentence for every need that a lock leaves open in an environment."""
    chosen = [entry for entry in entries if holds(entry, environment)]
    locked = {canonicalize_name(entry.name): entry for entry in chosen}
    for entry in chosen:
        for need in needs.get(str(entry), ()):
            counts = holds(need, environment, *entry.extras)
            if counts and not answers(locked.get(canonicalize_name(need.name)), need):
                yield f"{entry.name}: it asks for {need}, which is not locked."


def holds(entry: Requirement, environment: Environment, *extras: str) -> bool:
    """Tell whether a requirement counts in an environment, and with extras."""
    marker = entry.marker
    return marker is None or any(
        marker.evaluate(environment | {"extra": extra}) for extra in ("", *extras)
    )


def answers(entry: Requirement | None, need: Requirement) -> bool:
    """Tell whether a locked package is what another one asks for."""
    if entry is None or not plain(need.extras) <= plain(entry.extras):
        return False
    (version,) = (pin.version for pin in entry.specifier)
    return need.specifier.contains(version, prereleases=True)


def plain(extras: set[str]) -> set[str]:
    """Return extras in the one way in which they can be compared."""
    return {canonicalize_name(extra) for extra in extras}


if __name__ == "__main__":
    files = [Path(name) for name in sys.argv[1:]]
    found = [
        f"{file}: {gap}" for file in files for gap in gaps(file.read_text("utf-8"))
    ]
    sys.exit("\n".join(found) or None)
