"""Which Python runs an application."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from handrail.source.parse import Grammar, Version

LOWER = re.compile(r"(>=|==|~=|>|\^)\s*(\d+)\.(\d+)")
PLACES = (
    ("pyproject.toml", ""),
    ("setup.cfg", r"python_requires\s*=\s*(.+)"),
    ("setup.py", r"python_requires\s*=\s*['\"](.+?)['\"]"),
    (".python-version", r"(\d+\.\d+.*)"),
    ("runtime.txt", r"python-(\d+\.\d+.*)"),
    ("Pipfile", r"python_version\s*=\s*['\"](.+?)['\"]"),
)


def grammar_of(root: Path) -> Grammar:
    """Return the grammar of the oldest Python that an application has to run on."""
    return Grammar(next(versions(root), None))


def versions(root: Path) -> Iterator[Version]:
    """Yield the versions that the files of an application ask for, nearest first."""
    for folder in (root, *list(root.parents)[:2]):
        for name, pattern in PLACES:
            said = asked_for(folder / name, pattern)
            version = oldest(said) if said else None
            if version:
                yield version


def asked_for(file: Path, pattern: str) -> str | None:
    """Return what a file says about the version of Python."""
    try:
        text = file.read_text("utf-8")
    except (OSError, ValueError):
        return None
    if not pattern:
        return asked_by_pyproject(text)
    match = re.search(pattern, text)
    return match[1] if match else None


def asked_by_pyproject(text: str) -> str | None:
    """Return what a pyproject.toml says about the version of Python."""
    try:
        tables = tomllib.loads(text)
    except ValueError:
        return None
    project = tables.get("project", {}).get("requires-python")
    poetry = tables.get("tool", {}).get("poetry", {}).get("dependencies", {})
    return project or (str(poetry["python"]) if "python" in poetry else None)


def oldest(said: str) -> Version | None:
    """Return the oldest version that a condition such as ">=3.11,<4" allows."""
    match = LOWER.search(said)
    if match:
        return int(match[2]), int(match[3])
    plain = re.match(r"\s*(\d+)\.(\d+)", said)
    return (int(plain[1]), int(plain[2])) if plain else None
