"""A verdict as a person reads it: what happened, what was expected, what helps."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from handrail.browser import needs_browser
from handrail.course.model import Exercise
from handrail.runner.job import Report, Trouble
from handrail.runner.sources import COPIES
from handrail.runner.text import cut
from handrail.server import VARIABLE, needs_server
from handrail.terminal.ask import Ask, by_command
from handrail.terminal.console import Harmless, marks
from handrail.terminal.failure_view import (
    INDENT,
    LONGEST_LINE,
    failure_parts,
    headed,
    one_line,
    place_in_code,
)
from handrail.verdict.judge import Verdict
from handrail.verdict.recorded import Recorded

LONGEST_OUTPUT = 12
NO_SERVER = (
    f"Not run: the tests on PostgreSQL. They need the URL of a server in {VARIABLE}."
)
NO_BROWSER = "Not run: the tests in a browser. They need Chromium and its chromedriver."
KEPT = (
    f"{VARIABLE} names no server, so this is a run that was kept, of code like yours "
    "on {}."
)
NOT_TESTED = "Tests were skipped, so nothing is shown. Only a test that runs can pass."


def verdict_view(
    console: Console, verdict: Verdict, ask: Ask = by_command
) -> RenderableType:
    """Return the whole verdict, in the order in which a learner needs it."""
    parts: list[RenderableType] = []
    for part in verdict_parts(console, verdict, ask):
        parts += [part, ""]
    return Harmless(Group(*parts))


def verdict_parts(
    console: Console, verdict: Verdict, ask: Ask
) -> Iterator[RenderableType]:
    """Yield the paragraphs of a verdict."""
    report = verdict.report
    if report is None:
        yield lost(console, verdict, ask)
        yield foot(console, verdict, ask)
        return
    if verdict.passed:
        yield Text(f" {marks(console).passed} {verdict.exercise.label}", "good")
        yield Group(counts(report), *unrun(verdict.exercise, report))
        return
    if report.trouble:
        yield from trouble_parts(console, report.trouble)
    elif verdict.failure and is_unwritten(verdict):
        yield unwritten(console, verdict)
    elif verdict.failure:
        yield from failure_parts(console, verdict.failure)
    else:
        yield headed(marks(console).failed, NOT_TESTED, "bad")
    if verdict.recorded:
        yield Padding(Text(KEPT.format(verdict.recorded.server)), (0, 1, 0, 3))
    if verdict.mistake:
        yield Padding(
            Text(f"This looks familiar. {verdict.mistake.says}", "help"), (0, 1, 0, 3)
        )
    if verdict.printed.strip():
        yield printed(verdict.printed)
    yield Group(foot(console, verdict, ask), counts(report, verdict.recorded))


def unrun(exercise: Exercise, report: Report) -> Iterator[Text]:
    """Yield what was not run, and why."""
    if exercise.unrun:
        yield Text(f"   {NO_SERVER}", "quiet")
    shown = any(needs_browser(result.name) for result in report.results)
    if exercise.browser_tests and not shown:
        yield Text(f"   {NO_BROWSER}", "quiet")


def lost(console: Console, verdict: Verdict, ask: Ask) -> RenderableType:
    """Return what is missing and how to get it back."""
    reset = ask("r", f"reset {verdict.exercise.number}")
    way_back = f"   {reset} puts it back as it was at first."
    return Group(headed(marks(console).failed, verdict.lost or ""), Text(way_back))


def is_unwritten(verdict: Verdict) -> bool:
    """Tell whether the tests fail since the learner has not begun."""
    return verdict.untouched and verdict.exercise.kind == "blank"


def unwritten(console: Console, verdict: Verdict) -> RenderableType:
    """Return the promise of the first test, and what there is to write."""
    promise = verdict.failure.doc.partition("\n\n")[0] if verdict.failure else ""
    what = f"{verdict.exercise.symbol} is still to be written."
    return Group(headed(marks(console).open, one_line(promise)), "", Text(f"   {what}"))


def trouble_parts(console: Console, trouble: Trouble) -> Iterator[RenderableType]:
    """Yield why the run did not come to its end, and where."""
    yield headed(marks(console).failed, trouble.message, "bad")
    if trouble.frame:
        yield Padding(place_in_code(trouble.frame, trouble.column), INDENT)


def printed(output: str) -> RenderableType:
    """Return the last lines that the learner's code printed."""
    lines = output.rstrip().splitlines()
    shown = [cut(line, LONGEST_LINE) for line in lines[-LONGEST_OUTPUT:]]
    head = (
        "printed:" if len(shown) == len(lines) else f"printed, last {len(shown)} lines:"
    )
    return Padding(Text("\n".join([head, *shown]), "quiet"), INDENT)


def foot(console: Console, verdict: Verdict, ask: Ask) -> RenderableType:
    """Return the places to open, and the guardrail that it is about."""
    place, guardrail = place_of(verdict), guardrail_line(verdict.exercise, ask)
    below = places_of_tests(verdict)
    if place.cell_len + guardrail.cell_len > console.width:
        return Group(place, *below, Text("   ") + guardrail)
    row = Table.grid(expand=True)
    row.add_column(ratio=1)
    row.add_column(justify="right")
    row.add_row(place, guardrail)
    return Group(row, *below)


def place_of(verdict: Verdict) -> Text:
    """Return where the exercise's code is."""
    symbol = verdict.exercise.symbol
    line = f":{verdict.line}" if verdict.line else ""
    return Text(f"   {symbol.path}{line} {symbol.name or ''}".rstrip(), "place")


def places_of_tests(verdict: Verdict) -> list[Text]:
    """Return where the test that is told about stands in the workspace, if one is."""
    failure = verdict.failure
    if failure is None or (verdict.report and verdict.report.trouble):
        return []
    line = f":{failure.line}" if failure.line else ""
    return [
        Text(f"   {COPIES}/{test.parent.name}/{test.name}{line}", "place")
        for test in verdict.exercise.all_tests
        if test.name == failure.file
    ]


def guardrail_line(exercise: Exercise, ask: Ask) -> Text:
    """Return the guardrail, and how to read about it."""
    id_ = exercise.guardrail
    return Text(f"guardrail {id_}: {ask('e explains', f'explain {id_}')} ")


def counts(report: Report, kept: Recorded | None = None) -> Text:
    """Return how many tests pass, and how long it took.

    Args:
        kept: What is told in the place of a test that could not be run.
    """
    passed = sum(r.outcome == "passed" for r in report.results)
    total, milliseconds = len(report.results), round(report.seconds * 1000)
    if report.trouble:
        return Text(f"   stopped after {milliseconds} ms", "quiet")
    there = sum(needs_server(r.name) for r in report.results)
    words = f"   {passed} of {total} tests pass, {milliseconds} ms"
    if kept:
        words += ", without those on PostgreSQL"
    elif there:
        words += f"; {there} of the {total} run on PostgreSQL"
    return Text(words, "quiet")
