"""The hooks of pytest that watch a run and judge it at its end. PYTEST_DONT_REWRITE."""

import json
from collections.abc import Generator, Sequence
from dataclasses import asdict
from typing import Any

import pytest

from handrail.check.check import Report
from handrail.check.formats.text import as_text
from handrail.check.refusals import SettingsError
from handrail.check.settings import Settings, read_settings
from handrail.check.testrun.report import reports_of, written
from handrail.check.testrun.verdict import verdict
from handrail.check.testrun.watch import Watch
from handrail.created.reading import read
from handrail.tested.seen import Seen

KEY = "handrail"
WATCH = pytest.StashKey[Watch]()
SETTINGS = pytest.StashKey[Settings]()
WORKERS = pytest.StashKey[list[Seen | None]]()
REPORT = pytest.StashKey[Report]()
SAID = pytest.StashKey[list[str]]()
ENDED = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)
EMPTY = pytest.ExitCode.NO_TESTS_COLLECTED


def watch_of(config: pytest.Config) -> Watch:
    """Return what watches this run; it begins when it is first asked for."""
    if WATCH not in config.stash:
        config.stash[WATCH] = Watch(config.rootpath)
        config.stash[WATCH].start()
    return config.stash[WATCH]


def pytest_configure(config: pytest.Config) -> None:
    """Read the settings, so that wrong ones are told at once.

    Raises:
        UsageError: They are wrong, or a report cannot be written so.
    """
    config.stash[SAID] = []
    config.stash[WORKERS] = []
    try:
        config.stash[SETTINGS] = read_settings(config.rootpath)
        reports_of(config)
    except SettingsError as error:
        raise pytest.UsageError(f"handrail: {error}") from error


def pytest_unconfigure(config: pytest.Config) -> None:
    """Watch no more."""
    watch_of(config).stop()


def pytest_deselected(items: Sequence[pytest.Item]) -> None:
    """Note that tests were chosen not to run."""
    for item in items[:1]:
        watch_of(item.config).left_out += len(items)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Note which test runs."""
    watch = watch_of(item.config)
    watch.begin(item)
    try:
        return (yield)
    finally:
        watch.end()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, None, None]:
    """Look at the sockets when fixtures have been made."""
    yield
    watch_of(item.config).sockets.sample()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Look at the sockets when a test has run, however it ended."""
    try:
        yield
    finally:
        watch_of(item.config).sockets.sample()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker has seen; one that crashed tells nothing."""
    told = getattr(node, "workeroutput", {}).get(KEY)
    seen = read(Seen, json.loads(told)) if told else None
    node.config.stash[WORKERS].append(seen)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Tell what this worker saw, or judge what all of them did."""
    config = session.config
    if hasattr(config, "workeroutput"):
        config.workeroutput[KEY] = json.dumps(asdict(watch_of(config).seen()))
    elif exitstatus in {*ENDED, EMPTY} and not config.option.collectonly:
        finish(session)


def finish(session: pytest.Session) -> None:
    """Judge a run, and have it fail if something was found."""
    config = session.config
    parts = [watch_of(config).seen(), *config.stash[WORKERS]]
    try:
        report = verdict(session, parts, config.stash[SETTINGS], config.stash[SAID])
        config.stash[SAID] += written(config, report)
    except (SettingsError, OSError) as error:
        config.stash[SAID].append(f"handrail: {error}")
        session.exitstatus = pytest.ExitCode.USAGE_ERROR
        return
    config.stash[REPORT] = report
    if report.findings:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Show what was found."""
    report = config.stash.get(REPORT, None)
    if report is not None or config.stash[SAID]:
        terminalreporter.section("handrail")
    if report is not None:
        terminalreporter.write_line(as_text(report))
    for sentence in config.stash[SAID]:
        terminalreporter.write_line(sentence)
