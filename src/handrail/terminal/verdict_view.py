"""A verdict as a person reads it: what happened, what was expected, what helps."""

from collections.abc import Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from handrail.command import command
from handrail.course.model import Exercise
from handrail.runner.job import Exchange, Frame, Report, TestResult, Trouble
from handrail.runner.text import cut
from handrail.terminal.console import Harmless, marks
from handrail.verdict.judge import Verdict

INDENT = (0, 0, 0, 5)
LONGEST_OUTPUT = 12
LONGEST_FOUND = 240
LONGEST_LINE = 240
OMITTED = "  Omitting "
NOT_TESTED = "Tests were skipped, so nothing is shown. Only a test that runs can pass."


def verdict_view(console: Console, verdict: Verdict) -> RenderableType:
    """Return the whole verdict, in the order in which a learner needs it."""
    parts: list[RenderableType] = []
    for part in verdict_parts(console, verdict):
        parts += [part, ""]
    return Harmless(Group(*parts))


def verdict_parts(console: Console, verdict: Verdict) -> Iterator[RenderableType]:
    """Yield the paragraphs of a verdict."""
    report = verdict.report
    if report is None:
        yield lost(console, verdict)
        yield foot(verdict)
        return
    if verdict.passed:
        yield Text(f" {marks(console).passed} {verdict.exercise.label}", "good")
        yield counts(report)
        return
    if report.trouble:
        yield from trouble_parts(console, report.trouble)
    elif verdict.failure and is_unwritten(verdict):
        yield unwritten(console, verdict)
    elif verdict.failure:
        yield from failure_parts(console, verdict.failure)
    else:
        yield Text(f" {marks(console).failed} {NOT_TESTED}", "bad")
    if verdict.mistake:
        yield Padding(
            Text(f"This looks familiar. {verdict.mistake.says}", "help"), (0, 1, 0, 3)
        )
    if report.output.strip():
        yield printed(report.output)
    yield Group(foot(verdict), counts(report))


def lost(console: Console, verdict: Verdict) -> RenderableType:
    """Return what is missing and how to get it back."""
    reset = command(f"reset {verdict.exercise.number}")
    way_back = f"`{reset}` puts it back as it was at first."
    return Text(f" {marks(console).failed} {verdict.lost}\n   {way_back}")


def is_unwritten(verdict: Verdict) -> bool:
    """Tell whether the tests fail since the learner has not begun."""
    return verdict.untouched and verdict.exercise.kind == "blank"


def unwritten(console: Console, verdict: Verdict) -> RenderableType:
    """Return the promise of the first test, and what there is to write."""
    promise = verdict.failure.doc.partition("\n\n")[0] if verdict.failure else ""
    what = f"{verdict.exercise.symbol} is still to be written."
    return Text(f" {marks(console).open} {one_line(promise)}\n\n   {what}")


def trouble_parts(console: Console, trouble: Trouble) -> Iterator[RenderableType]:
    """Yield why the run did not come to its end, and where."""
    yield Text(f" {marks(console).failed} {trouble.message}", "bad")
    if trouble.frame:
        yield Padding(place_in_code(trouble.frame, trouble.column), INDENT)


def failure_parts(console: Console, failure: TestResult) -> Iterator[RenderableType]:
    """Yield what one failed test saw, and what it is there for."""
    promise, _, why = failure.doc.partition("\n\n")
    yield Text(f" {marks(console).failed} {one_line(promise)}", "bad")
    if failure.exchange:
        yield Padding(exchange_view(failure.exchange), INDENT)
    yield Padding(expectation(failure), INDENT)
    if why:
        yield Padding(Text(one_line(why)), (0, 1, 0, 3))
    for frame in failure.frames[-3:]:
        yield Padding(place_in_code(frame), INDENT)


def exchange_view(exchange: Exchange) -> Text:
    """Return the request that was sent and the answer that came."""
    text = Text().append(exchange.request, "title")
    if exchange.sent:
        text.append(f"\n{exchange.sent}", "quiet")
    if exchange.status:
        text.append(f"\n{exchange.status}   {exchange.content_type}")
        text.append(
            f"\n{exchange.body.strip()}" if exchange.body.strip() else "", "quiet"
        )
    return text


def expectation(failure: TestResult) -> Text:
    """Return the line of the test that failed, and what it found instead."""
    check, text = failure.check or "", Text()
    is_assertion = check.startswith("assert ")
    if check:
        label = "expected: " if is_assertion else "at:       "
        text.append(label, "quiet").append(f"{check.removeprefix('assert ')}\n")
    text.append("found:    " if is_assertion else "raised:   ", "quiet")
    return text.append(what_was_found(failure))


def what_was_found(failure: TestResult) -> str:
    """Return an assertion's values, or the exception, in a readable length."""
    message = (failure.message or "").strip()
    if failure.error == "AssertionError":
        message = message.partition("\n +")[0].removeprefix("assert ")
        lines = [line for line in message.splitlines() if line.strip()]
        message = "\n".join(line for line in lines if OMITTED not in line)
    else:
        message = f"{failure.error}: {message}" if message else str(failure.error)
    return message if len(message) <= LONGEST_FOUND else f"{message[:LONGEST_FOUND]} …"


def place_in_code(frame: Frame, column: int | None = None) -> Text:
    """Return a line of the learner's code with its place, and a caret if known."""
    where = f"{frame.file}:{frame.line}"
    name = "" if frame.function == "<module>" else f" {frame.function}"
    text = Text.assemble((where, "place"), name, f"\n  {cut(frame.code, LONGEST_LINE)}")
    if column is not None and column <= LONGEST_LINE:
        before = frame.code[: column - 1].ljust(column - 1)
        caret = "".join("\t" if c == "\t" else " " for c in before) + "^"
        text.append(f"\n  {caret}", "bad")
    return text


def printed(output: str) -> RenderableType:
    """Return the last lines that the learner's code printed."""
    lines = output.rstrip().splitlines()
    shown = [cut(line, LONGEST_LINE) for line in lines[-LONGEST_OUTPUT:]]
    head = (
        "printed:" if len(shown) == len(lines) else f"printed, last {len(shown)} lines:"
    )
    return Padding(Text("\n".join([head, *shown]), "quiet"), INDENT)


def foot(verdict: Verdict) -> RenderableType:
    """Return the file to open, and the guardrail that it is about."""
    exercise = verdict.exercise
    row = Table.grid(expand=True)
    row.add_column(ratio=1)
    row.add_column(justify="right")
    row.add_row(Text(f"   {place_of(verdict)}", "place"), guardrail_line(exercise))
    return row


def place_of(verdict: Verdict) -> str:
    """Return where the exercise's code is."""
    return str(verdict.exercise.symbol).replace("::", " ")


def guardrail_line(exercise: Exercise) -> Text:
    """Return the guardrail, and how to read about it."""
    return Text(
        f"guardrail {exercise.guardrail}: {command(f'explain {exercise.guardrail}')} "
    )


def counts(report: Report) -> Text:
    """Return how many tests pass, and how long it took."""
    passed = sum(r.outcome == "passed" for r in report.results)
    total, milliseconds = len(report.results), round(report.seconds * 1000)
    if report.trouble:
        return Text(f"   stopped after {milliseconds} ms", "quiet")
    return Text(f"   {passed} of {total} tests pass, {milliseconds} ms", "quiet")


def one_line(text: str) -> str:
    """Join the lines of a paragraph."""
    return " ".join(text.split())
