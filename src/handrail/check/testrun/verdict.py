"""What a run of tests that has ended comes to."""

import sys
from collections.abc import Iterator, Sequence

import pytest

from handrail.check.check import Report
from handrail.check.held import held_against
from handrail.check.settings import Settings
from handrail.check.testrun.coverage import covered
from handrail.check.testrun.judge import judge
from handrail.check.testrun.whole import is_whole
from handrail.guardrails.rules import rules_of_tests
from handrail.tested.run import Run, run_of
from handrail.tested.seen import Seen, merged

IN_C = (
    "Sockets that libraries of C open were seen where SQLAlchemy connects: this system "
    "shows no others."
)


def verdict(
    session: pytest.Session,
    parts: Sequence[Seen | None],
    settings: Settings,
    said: list[str],
) -> Report:
    """Judge a run by what its processes have seen.

    Args:
        parts: What each has seen; None of one that crashed.
        said: Takes what becomes of the baseline, a sentence each time.

    Raises:
        OSError: The baseline cannot be written.
        SettingsError: There is no baseline to use.
    """
    config = session.config
    seen = merged(part for part in parts if part is not None)
    has_all = None not in parts and is_whole(session, seen.left_out)
    found = covered(config, config.rootpath, settings.house)
    run = run_of(seen, found, settings.coverage, settings.exempt, is_whole=has_all)
    notes = notes_of(run, session.testsfailed)
    report = judge(config.rootpath, settings, run, notes)
    action = config.option.handrail_baseline
    return held_against(report, settings, action, said.append)


def notes_of(run: Run, failed: int) -> Iterator[str]:
    """Yield what is to be known of how a run was judged."""
    unseen = [rule.id for rule in rules_of_tests() if not rule.was_seen(run)]
    if run.matrix is None:
        yield f"Part of the tests ran, so these were not asked: {', '.join(unseen)}."
    else:
        rows = len(run.matrix)
        yield f"{run.requests} requests, to {rows} endpoints by their methods."
        if unseen:
            yield "Nothing measured a service, so HR221 was not asked: add --cov."
    if failed:
        yield "What tests that failed would have asked is not counted."
    if sys.platform != "linux":
        yield IN_C
