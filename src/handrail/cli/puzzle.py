"""`handrail puzzle`: the solution's lines, to be put in order."""

from typing import Any, NoReturn

import click

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, exercise_argument, take_up
from handrail.recall.order import Order, OrderError, read_order, written
from handrail.recall.puzzle import Puzzle, puzzle_of
from handrail.recall.solving import Tried, try_order
from handrail.terminal.console import is_watched
from handrail.terminal.lines import ask_line
from handrail.terminal.puzzle_view import NO_PUZZLE, puzzle_view, tried_view
from handrail.terminal.puzzling import solve


@click.command("puzzle")
@exercise_argument
@click.option("--order", help='Try this order, such as "2 4> 1".')
@json_option
def puzzle_command(name: str | None, order: str | None, as_json: bool) -> None:
    """Put the lines of a solution in order, for an exercise or the one in hand.

    Lines of known mistakes stand among them. What is put together is run with the
    exercise's tests, and your own files stay as they are. Ends with 0 if it passes or
    nothing was tried, and with 1 if it fails or there is no puzzle.
    """
    session, console = take_up()
    course, exercise = session.course, chosen(session, name)
    puzzle = puzzle_of(course, exercise)
    if puzzle is None:
        without(NO_PUZZLE.format(label=exercise.label), as_json=as_json)
    tried, taken = None, understood(puzzle, order)
    if taken:
        tried = try_order(course, puzzle, taken, session.run)
    if as_json:
        say_json("puzzle", as_answer(puzzle, taken, tried))
    elif tried:
        console.print(tried_view(console, tried))
    elif is_watched(console):
        solve(console, course, puzzle, session.run, ask_line)
    else:
        console.print(puzzle_view(puzzle))
    raise click.exceptions.Exit(0 if tried is None or tried.passed else 1)


def without(problem: str, *, as_json: bool) -> NoReturn:
    """Say that there is no puzzle.

    Raises:
        LookupError: It is to be said in JSON.
        Exit: Else.
    """
    if as_json:
        raise LookupError(problem)
    click.echo(problem)
    raise click.exceptions.Exit(1)


def understood(puzzle: Puzzle, order: str | None) -> Order:
    """Return the order that was given, or none.

    Raises:
        BadParameter: It is no order of the puzzle's lines.
    """
    if order is None:
        return ()
    try:
        return read_order(order, len(puzzle.lines))
    except OrderError as error:
        raise click.BadParameter(str(error), param_hint="--order") from error


def as_answer(puzzle: Puzzle, order: Order, tried: Tried | None) -> dict[str, Any]:
    """Return a puzzle for an answer in JSON, and what came of an order."""
    return {
        **named(puzzle.exercise),
        "head": puzzle.head,
        "lines": [line.piece.text for line in puzzle.lines],
        "tried": tried and outcome(order, tried),
    }


def outcome(order: Order, tried: Tried) -> dict[str, Any]:
    """Return what came of an order."""
    failed = tried.verdict.failures if tried.verdict else ()
    return {
        "order": written(order),
        "code": tried.code,
        "passed": tried.passed,
        "problem": tried.problem or None,
        "failed": [result.name for result in failed],
        "mistake": tried.mistake.name if tried.mistake else None,
        "says": tried.mistake.says if tried.mistake else None,
    }
