"""An agenda in the terminal: its days, its sum, and what can go."""

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from handrail.command import command
from handrail.course.model import Chapter
from handrail.terminal.roads_view import duration
from handrail.workshop.agenda import Agenda
from handrail.workshop.timetable import Day, Row
from handrail.workshop.words import before, clock, opening_words, words_for

Cells = tuple[RenderableType, ...]


def agenda_view(agenda: Agenda) -> RenderableType:
    """Return an agenda, to be read and to be held up to a clock."""
    title = f" Agenda: {duration(agenda.minutes)} from chapter {agenda.first.number} on"
    road = f", on the road {agenda.course.road.name}" if agenda.course.road else ""
    days = (part for place in range(len(agenda.days)) for part in day(agenda, place))
    return Group(
        Text(title + road, "title"),
        "",
        Text(" Before", "title"),
        *(paragraph(words) for words in before(agenda, command)),
        "",
        *days,
        *ending(agenda),
    )


def day(agenda: Agenda, place: int) -> Iterator[RenderableType]:
    """Yield a day's heading and its rows."""
    found = agenda.days[place]
    name = f"Day {place + 1}, " if len(agenda.days) > 1 else ""
    hours = f"{clock(found.rows[0].begins)} to {clock(found.ends)}"
    yield Text(f" {name}{hours}, {duration(found.minutes)}", "title")
    yield timetable(agenda, found, is_first=place == 0)
    yield ""


def timetable(agenda: Agenda, day: Day, *, is_first: bool) -> Table:
    """Return the rows of a day, with a line where a chapter begins."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=6, justify="right")
    table.add_column(width=3, justify="right")
    table.add_column(width=4)
    table.add_column()
    chapter = None
    for row in day.rows:
        if row.item and row.item.chapter.number != chapter:
            chapter = row.item.chapter.number
            table.add_row("", "", "", heading(agenda, row.item.chapter))
        table.add_row(*cells(row, is_first=is_first))
    return table


def heading(agenda: Agenda, chapter: Chapter) -> Text:
    """Return a chapter's name, and the parts of its lesson to tell."""
    text = Text(f"{chapter.number:02} {chapter.title}", "title")
    parts = (f"{part} ({time} min)" for part, time in agenda.parts(chapter).items())
    return text.append(f"  tell: {', '.join(parts)}", "quiet")


def cells(row: Row, *, is_first: bool) -> Cells:
    """Return the cells of a row."""
    time, minutes = Text(clock(row.begins), "place"), str(row.minutes)
    item = row.item
    if item is None or item.exercise is None:
        words = opening_words(is_first) if row.kind == "opening" else words_for(row)
        return time, minutes, "", Text(words, "quiet" if item is None else "")
    what = Text(item.exercise.label)
    what.append(f"  {item.talk} talk + {item.work} work", "quiet")
    return time, minutes, Text("must", "title") if item.must else "may", what


def ending(agenda: Agenda) -> Iterator[RenderableType]:
    """Yield the sum, what can go, and what else there is."""
    terms = " + ".join(f"{name} {time}" for name, time in agenda.sums.items())
    yield Text(" Sum", "title")
    yield paragraph(
        f"{terms} = {agenda.minutes} min, which are {agenda.minutes / 60:g} h"
    )
    if agenda.left:
        yield paragraph(f"The course is over: {duration(agenda.left)} are left over.")
    yield Text("\n When time runs short, leave out in this order", "title")
    saved = 0
    for item in agenda.leave_out:
        saved += item.minutes
        label = item.exercise.label if item.exercise else ""
        yield paragraph(f"{label}: {item.minutes} min, {saved} in all")
    last = agenda.chapters[-1]
    if len(agenda.chapters) > 1:
        rest = agenda.musts(last)
        yield paragraph(
            f"then all of chapter {last.number}: {rest} min, {saved + rest} in all"
        )
    yield paragraph(
        f"Who leaves something out types `{command('jump CHAPTER')}` or "
        f"`{command('jump EXERCISE')}`: what lies between is filled in."
    )
    if agenda.more:
        yield Text("\n For who is quick, and for later: not in the sum", "title")
        labels = ", ".join(f"{e.number} ({e.minutes} min)" for e in agenda.more)
        yield paragraph(labels)
    if agenda.after:
        yield paragraph(
            f"The course goes on with chapter {agenda.after.number}, "
            f"{agenda.after.title}."
        )


def paragraph(words: str) -> Padding:
    """Return words below a heading."""
    return Padding(words, (0, 1, 0, 3))
