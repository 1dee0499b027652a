"""`handrail agenda`: what a workshop of some hours has, and when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

import click

from handrail.cli.answers import json_option, named, say_json
from handrail.command import command
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.near import near
from handrail.course.roads import along
from handrail.terminal.agenda_view import agenda_view
from handrail.terminal.console import make_console
from handrail.terminal.pager import show_if_long
from handrail.workshop.agenda import Agenda, AgendaError, make_agenda
from handrail.workshop.rules import Rules, read_rules
from handrail.workshop.timetable import Row
from handrail.workshop.words import before, clock

F = TypeVar("F", bound=Callable[..., Any])

USUAL = "half-day"
OPTIONS = (
    click.option(
        "--hours", type=float, metavar="HOURS", help="How long it may be, with breaks."
    ),
    click.option(
        "--for",
        "length",
        metavar="LENGTH",
        help="Instead of hours: half-day, one-day or two-days.",
    ),
    click.option(
        "--from",
        "number",
        type=int,
        default=1,
        metavar="CHAPTER",
        help="Begin with this chapter.",
    ),
    click.option(
        "--road", default="", metavar="ROAD", help="Go a road, such as taster."
    ),
    click.option(
        "--begin",
        type=click.DateTime(["%H:%M"]),
        metavar="HH:MM",
        help="When a day begins.",
    ),
)


def agenda_options(function: F) -> F:
    """Give a command the options that say what an agenda is for."""
    for option in reversed(OPTIONS):
        function = option(function)
    return function


@click.command("agenda")
@agenda_options
@json_option
def agenda_command(as_json: bool, **wanted: Any) -> None:
    """Plan a workshop: what is for all and what may go, with breaks and a sum.

    It never takes more than its hours. Without any it is for half a day. The minutes
    come from the exercises, the rules for breaks, talks and the like from a file:
    `chapters/workshop.toml` of a course says what differs there.
    """
    agenda = planned(**wanted)
    if as_json:
        say_json("agenda", entry(agenda))
    else:
        console = make_console()
        show_if_long(console, agenda_view(agenda))


def planned(
    hours: float | None,
    length: str | None,
    number: int,
    road: str,
    begin: datetime | None,
) -> Agenda:
    """Return the agenda that the options ask for.

    Raises:
        UsageError: There can be no such agenda.
        LookupError: There is no such chapter, or no such road.
        CourseError: The course's files are wrong.
    """
    if hours is not None and length is not None:
        raise click.UsageError("Either --hours or --for says how long it is.")
    whole = load_course(find_course())
    rules = read_rules(whole)
    if begin is not None:
        rules = replace(rules, begins=begin.hour * 60 + begin.minute)
    if hours is None:
        hours = hours_of(length or USUAL, rules)
    try:
        return make_agenda(along(whole, road), hours, number, rules)
    except AgendaError as error:
        raise click.UsageError(str(error)) from error


def hours_of(length: str, rules: Rules) -> float:
    """Return the hours of a named length.

    Raises:
        UsageError: The rules have none of that name.
    """
    if length not in rules.lengths:
        names = list(rules.lengths)
        known = ", ".join(names)
        raise click.UsageError(
            f"There is no length {length!r}.{near(length, names)} There are: {known}."
        )
    return rules.lengths[length]


def entry(agenda: Agenda) -> dict[str, object]:
    """Return an agenda for an answer in JSON."""
    return {
        "minutes": agenda.minutes,
        "from": agenda.first.number,
        "road": agenda.course.road.name if agenda.course.road else None,
        "before": list(before(agenda, command)),
        "days": [
            {"minutes": day.minutes, "rows": [row_entry(row) for row in day.rows]}
            for day in agenda.days
        ],
        "parts": [
            {"chapter": chapter.number, "part": part, "minutes": minutes}
            for chapter in agenda.chapters
            for part, minutes in agenda.parts(chapter).items()
        ],
        "sums": [
            {"what": what, "minutes": minutes} for what, minutes in agenda.sums.items()
        ],
        "leave_out": [
            {**named(item.exercise), "minutes": item.minutes}
            for item in agenda.leave_out
            if item.exercise
        ],
        "more": [{**named(e), "minutes": e.minutes} for e in agenda.more],
        "after": agenda.after.number if agenda.after else None,
    }


def row_entry(row: Row) -> dict[str, object]:
    """Return a row of a timetable for an answer in JSON."""
    values = {"begins": clock(row.begins), "minutes": row.minutes, "kind": row.kind}
    item = row.item
    if item is None:
        return values
    values["chapter"] = item.chapter.number
    if item.exercise is None:
        return values
    times = {"talk": item.talk, "work": item.work, "must": item.must}
    return {**values, **named(item.exercise), **times}
