"""The source engine: every file once, then the whole."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from handrail.check.files import Files, build_texts, find_files
from handrail.check.ignores import Ignore
from handrail.check.kept import Kept
from handrail.check.pool import look_at_all
from handrail.check.seen import Asked, Seen
from handrail.guardrails.finding import Finding
from handrail.guardrails.rules import all_rules
from handrail.source.facts import Clue
from handrail.source.project import Project

Tell = Callable[[int, int], None]


def examine_source(
    asked: Asked, exclude: Sequence[str], kept: Kept, tell: Tell
) -> tuple[list[Finding], list[Ignore]]:
    """Return what rules find in the source of an application.

    Args:
        asked: The folder, its grammar and its house.
        exclude: Patterns for paths that are left out.
        kept: What is known from the last run.
        tell: Hears how many files are done, and how many there are.

    Raises:
        OSError: The folder cannot be read.
    """
    files = find_files(asked.root, exclude)
    with no_garbage():
        seen = look_at_all(files, asked, kept, tell)
        findings = [finding for one in seen for finding in one.findings]
        findings += conclude(whole(asked, files, seen), seen)
    return findings, [ignore for one in seen for ignore in one.ignores]


def whole(asked: Asked, files: Files, seen: Sequence[Seen]) -> Project:
    """Return the application as a whole."""
    facts = [one.facts for one in seen if one.facts is not None]
    texts = build_texts(asked.root, files.every)
    return Project(facts, list(files.every), asked.house, texts)


def conclude(project: Project, seen: Sequence[Seen]) -> Iterator[Finding]:
    """Let every rule judge its clues."""
    clues: dict[str, list[Clue]] = {}
    for one in seen:
        for clue in one.clues:
            clues.setdefault(clue.rule, []).append(clue)
    for rule in all_rules():
        yield from rule.conclude(project, clues.get(rule.id, []))


@contextmanager
def no_garbage() -> Iterator[None]:
    """Collect no garbage meanwhile: trees have no circles, and are gone when let go."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def folder_of(path: Path) -> Path:
    """Return the folder that a path stands for."""
    return path if path.is_dir() else path.parent
