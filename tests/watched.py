"""Runs of tests that are watched: made up, or run in a process of their own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from checking import write_files

from handrail.guardrails import precision
from handrail.guardrails.rules import find_rule
from handrail.tested.matrix import Row
from handrail.tested.run import Run
from handrail.tested.seen import Answer, Endpoint

# Plugins that no inner run needs, and that take seconds to load.
QUIET = [
    f"-pno:{name}"
    for name in ("anyio", "cacheprovider", "hypothesispytest", "schemathesis", "socket")
]
WATCH = ("-p", "handrail.testrun", "--handrail")
OUTER = ("COV_", "COVERAGE_", "PYTEST_", "FORCE_COLOR")


def endpoint(rule: str = "/posts/<int:id>", method: str = "GET") -> Endpoint:
    """Return an endpoint."""
    return Endpoint("posts.one", method, rule, "app/posts.py", 7)


def answer(status: int = 200, method: str = "GET", **parts: bool) -> Answer:
    """Return an answer of it, to a request that has nothing but its address."""
    usual = {"is_page": False, "to_login": False, "is_bare": True, "has_query": False}
    return Answer("posts.one", method, status, **{**usual, **parts})


def row(*answers: Answer, rule: str = "/posts/<int:id>", is_form: bool = False) -> Row:
    """Return a row of the matrix, with the method of its answers."""
    method = answers[0].method if answers else "GET"
    return Row(endpoint(rule, method), answers, is_form)


def weighed(rule: str, **parts: Any) -> list[tuple[str, str, int, str]]:
    """Return what a rule finds in a run: level, path, line and message.

    Its level is the one that it has where nothing was measured.
    """
    run = Run(**parts)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(precision, "all_measured", dict)
        found = list(find_rule(rule).weigh(run))
    return [(f.level.word, f.place.path, f.place.line, f.message) for f in found]


@dataclass(frozen=True)
class Ended:
    """A run that has ended."""

    code: int
    said: str


def run_tests(root: Path, files: Mapping[str, str], *words: str) -> Ended:
    """Write a project and run its tests, warnings being errors.

    Nothing of the run around it reaches it: neither its coverage nor its options.
    """
    write_files(root, {"pyproject.toml": "[tool.pytest]\n", **files})
    return run_python(root, "-m", "pytest", "-q", "-Werror", *QUIET, *words)


def run_python(root: Path, *words: str) -> Ended:
    """Run Python in a folder, warnings being errors."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(OUTER)}
    ended = subprocess.run(
        [sys.executable, "-Werror", *words],
        cwd=root,
        env={**kept, "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "200"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=300,
    )
    return Ended(ended.returncode, ended.stdout)
