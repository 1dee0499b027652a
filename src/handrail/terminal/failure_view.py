"""A test that failed, as a person reads it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from handrail.runner.job import (
    Exchange,
    Finding,
    Frame,
    Header,
    Statement,
    TestResult,
)
from handrail.runner.text import cut
from handrail.terminal.console import marks
from handrail.terminal.shortening import shortened_sql, shortened_values

INDENT = (0, 0, 0, 5)
LABEL = len("expected: ")
LONGEST_LINE = 240
LONGEST_MESSAGE = 400
SHOWN_FRAMES = 3
SHOWN_STATEMENTS = 6
UNDONE = re.compile(r"exercise [\w-]+: (?P<title>.+)")  # as `course.blanks` writes it
NO_VALUES = {"()", "[]", "{}", "None"}


def failure_parts(console: Console, failure: TestResult) -> Iterator[RenderableType]:
    """Yield what one failed test saw, and what it is there for."""
    promise, _, why = failure.doc.partition("\n\n")
    yield headed(marks(console).failed, one_line(promise), "bad")
    finding = failure.finding or Finding(at=failure.check)
    if failure.exchange:
        yield Padding(exchange_view(failure.exchange), INDENT)
    elif finding.steps:
        yield Padding(Text("\n".join(finding.steps), "quiet"), INDENT)
    if failure.statements:
        yield Padding(statements_view(failure.statements), INDENT)
    yield Padding(finding_view(finding, failure), INDENT)
    if why:
        yield Padding(Text(one_line(why)), (0, 1, 0, 3))
    frames = [frame for frame, _ in groupby(failure.frames)]
    for frame in frames[-SHOWN_FRAMES:]:
        yield Padding(place_in_code(frame), INDENT)


def headed(mark: str, text: str, style: str = "") -> RenderableType:
    """Return a text behind a mark, with its lines below each other."""
    row = Table.grid()
    row.add_row(Text(f" {mark} ", style), Text(text, style))
    return row


def exchange_view(exchange: Exchange) -> RenderableType:
    """Return the request that was sent and the answer that came."""
    lines = [Text(exchange.request, "title"), *headers_view(exchange.sent_headers)]
    if exchange.sent:
        lines.append(Text(exchange.sent, "quiet"))
    if exchange.status:
        lines.append(Text(f"{exchange.status}   {exchange.content_type}"))
        lines += headers_view(exchange.headers)
        if exchange.body.strip():
            lines.append(Text(exchange.body.strip(), "quiet"))
    return Group(*lines)


def headers_view(headers: Iterable[Header]) -> list[Text]:
    """Return a line for each header."""
    return [
        Text.assemble(f"{header.name}: ", ("not there", "bad"))
        if header.value is None
        else Text(f"{header.name}: {header.value}")
        for header in headers
    ]


def statements_view(statements: Sequence[Statement]) -> RenderableType:
    """Return what was sent to the database, a row each; the first of many."""
    rows = Table.grid(padding=(0, 1))
    rows.add_column(no_wrap=True)
    rows.add_column(overflow="fold")
    rows.add_row("", label("sent to the database:"))
    for number, statement in enumerate(statements[:SHOWN_STATEMENTS], start=1):
        values = shortened_values(statement.parameters)
        shown = "" if values in NO_VALUES else f"  {values}"
        line = Text.assemble(shortened_sql(statement.sql), (shown, "quiet"))
        rows.add_row(label(f"{number:2}"), line)
    left = len(statements) - SHOWN_STATEMENTS
    if left > 0:
        rows.add_row("", label(f"and {left} more"))
    return rows


def finding_view(finding: Finding, failure: TestResult) -> RenderableType:
    """Return what the test asked for, and what there was or was raised instead."""
    rows = Table.grid()
    rows.add_column(width=LABEL, no_wrap=True)
    rows.add_column(overflow="fold")
    if finding.expected is not None:
        first, *others = finding.expected.split("\n")
        rows.add_row(label("expected: "), Text(first))
        for line in others:
            sign, _, value = line.partition(" ")
            rows.add_row(label(f"{sign} ".rjust(LABEL)), Text(value))
    elif finding.at:
        rows.add_row(label("at: "), Text(finding.at))
    if finding.found is not None:
        rows.add_row(label("found: "), Text(finding.found))
    else:
        rows.add_row(label("raised: "), Text(what_was_raised(failure)))
    return rows


def label(text: str) -> Text:
    """Return what stands before a value."""
    return Text(text, "quiet")


def what_was_raised(failure: TestResult) -> str:
    """Return an exception in a readable length."""
    message = (failure.message or "").strip()
    undone = UNDONE.match(message) if failure.error == "NotImplementedError" else None
    if undone:
        return f"{failure.error}: {undone['title']!r} is an exercise still to be done"
    text = f"{failure.error}: {message}" if message else str(failure.error)
    return cut(text, LONGEST_MESSAGE)


def place_in_code(frame: Frame, column: int | None = None) -> Text:
    """Return a line of the learner's code with its place, and a caret if known."""
    where = f"{frame.file}:{frame.line}"
    name = "" if frame.function.startswith("<") else f" {frame.function}"
    text = Text.assemble((where, "place"), name, f"\n  {cut(frame.code, LONGEST_LINE)}")
    if column is not None and column <= LONGEST_LINE:
        before = frame.code[: column - 1].ljust(column - 1)
        caret = "".join("\t" if c == "\t" else " " for c in before) + "^"
        text.append(f"\n  {caret}", "bad")
    return text


def one_line(text: str) -> str:
    """Join the lines of a paragraph."""
    return " ".join(text.split())
