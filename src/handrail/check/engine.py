"""The source engine: every file once, then the whole."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from handrail.check.files import build_texts, find_files
from handrail.check.ignores import Ignore
from handrail.check.kept import Kept, digest_around
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
    texts = build_texts(asked.root, files.every)
    around = digest_around(files.every, texts)
    with no_garbage():
        same = kept.unchanged(files.paths, asked)
        if kept.holds(files.paths, same, around):
            return kept.result
        known = {path: kept.seen[path] for path in same}
        looked = look_at_all(files, asked, known, tell)
        seen = looked.seen
        facts = [one.facts for one in seen if one.facts is not None]
        project = Project(facts, list(files.every), asked.house, texts)
        findings = [finding for one in seen for finding in one.findings]
        ignores = [ignore for one in seen for ignore in one.ignores]
        result = (findings + list(conclude(project, seen)), ignores)
        kept.keep(looked, result, around)
    return result


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
