"""Which files of an application are looked at."""

import re
import stat
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatch, translate
from functools import cache
from os.path import normcase
from pathlib import Path

from handrail.guardrails.rules import all_rules
from handrail.tree import walk

BUILD = (
    "pyproject.toml",
    "setup.cfg",
    "tox.ini",
    "pytest.ini",
    ".coveragerc",
    "setup.py",
)
RECIPES = (
    "Makefile",
    "*.yml",
    "*.yaml",
    "*.sh",
    "Dockerfile",
    "*.txt",
    "*.ini",
    ".env*",
)


@dataclass(frozen=True)
class Files:
    """The files of an application, by their paths.

    Attributes:
        python: To be parsed.
        texts: Others that a rule reads.
        every: All, those that nobody reads too.
    """

    python: tuple[str, ...]
    texts: tuple[str, ...]
    every: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Those that are looked at."""
        return self.python + self.texts

    @property
    def packages(self) -> frozenset[str]:
        """The folders that Python takes for packages."""
        return frozenset(
            path.rpartition("/")[0]
            for path in self.python
            if path.endswith("__init__.py")
        )

    def names(self) -> dict[str, str]:
        """Return the files of Python by path, with their names as modules."""
        packages = self.packages
        return {path: module_name(path, packages) for path in self.python}


def find_files(root: Path, exclude: Iterable[str] = ()) -> Files:
    """Return the files of an application.

    Args:
        root: A folder, or one file of Python.
        exclude: Patterns for paths that are left out.

    Raises:
        OSError: There is no such folder, or it cannot be read.
    """
    apart = tuple(exclude)
    entries = [e for e in walk(root) if not stat.S_ISDIR(e.status.st_mode)]
    every = [e.path for e in entries if not is_excluded(e.path, apart)]
    patterns = tuple({pattern for rule in all_rules() for pattern in rule.files})
    python = tuple(path for path in every if path.endswith(".py"))
    texts = tuple(path for path in every if matches(path, patterns))
    return Files(python, texts, tuple(every))


def is_excluded(path: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether a path, or a folder that it is in, is to be left out."""
    return any(
        fnmatch(path, pattern) or fnmatch(path, f"{pattern.rstrip('/')}/*")
        for pattern in patterns
    )


def matches(path: str, patterns: tuple[str, ...]) -> bool:
    """Tell whether the name of a file is of a pattern."""
    name = path.rpartition("/")[2]
    return bool(patterns) and expression(patterns).match(normcase(name)) is not None


@cache
def expression(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one expression that matches names of any of some patterns."""
    return re.compile("|".join(translate(normcase(pattern)) for pattern in patterns))


def module_name(path: str, packages: frozenset[str]) -> str:
    """Return the name by which other files import one."""
    folder, _, name = path.rpartition("/")
    stem = name.removesuffix(".py")
    parts = [] if stem == "__init__" else [stem]
    while folder and folder in packages:
        folder, _, last = folder.rpartition("/")
        parts.insert(0, last)
    return ".".join(parts) or "app"


def build_texts(root: Path, every: Iterable[str]) -> dict[str, str]:
    """Return what stands in the files that say how a project is built and tested."""
    wanted = BUILD + RECIPES
    found = {}
    for path in every:
        if matches(path, wanted) and path.count("/") <= 2:  # noqa: PLR2004 (.github/workflows)
            file = root / path
            try:
                if file.stat().st_size < 2**18:
                    found[path] = file.read_text("utf-8", "replace")
            except OSError:
                continue
    return found
