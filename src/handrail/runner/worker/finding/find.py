"""Finds out what the statement that failed asked for, and what there was instead."""

import ast
from collections.abc import Sequence
from copy import deepcopy

import pytest

from handrail.runner.job import Finding
from handrail.runner.text import cut
from handrail.runner.worker.finding.assertions import Assertion, Told
from handrail.runner.worker.finding.scope import Place
from handrail.runner.worker.finding.shapes import is_raises
from handrail.runner.worker.finding.steps import steps_to
from handrail.runner.worker.finding.text import UNSAID, is_unsaid, text_of
from handrail.runner.worker.finding.views import LONGEST
from handrail.runner.worker.finding.wording import Wording

NOTHING = "nothing was raised"
MOST = 6  # steps


def find(
    error: BaseException, places: Sequence[Place], *, has_exchange: bool
) -> Finding:
    """Return what a test asked for and found where it failed.

    Args:
        places: The way there, at least one; it failed at the last.
        has_exchange: Whether a request is shown: it is what the test did.
    """
    place = places[-1]
    wording = Wording(place.scope)
    expected, found = told(error, place, wording) or (None, None)
    at = None if expected else action(place.statement, wording)
    if has_exchange:
        return Finding((), at, expected, found)
    steps = [step for place in places for step in steps_to(place)]
    every = dict.fromkeys([*steps, *wording.steps])
    return Finding(tuple(every)[-MOST:], at, expected, found)


def told(
    error: BaseException, place: Place, wording: Wording
) -> tuple[str, str | None] | None:
    """Return what was expected and found; None where nothing was."""
    statement = place.statement
    if isinstance(statement, ast.Assert):
        if isinstance(error, AssertionError) and place.is_end:
            return of_assertion(error, statement, wording)
        words = wording.say(statement.test)
        return None if UNSAID in words else (words, None)
    for block in place.path:
        if isinstance(block, ast.With) and is_raises(block.items[0].context_expr):
            return of_raising(error, block, place, wording)
    return None


def of_assertion(error: AssertionError, check: ast.Assert, wording: Wording) -> Told:
    """Tell of an assertion that failed, by pytest's words where a value is missing."""
    try:
        return Assertion(check, wording).told()
    except LookupError:
        found = str(error).partition("\n")[0].removeprefix("assert ")
        return wording.say(check.test), found


def of_raising(
    error: BaseException, block: ast.With, place: Place, wording: Wording
) -> tuple[str, str | None]:
    """Tell of a statement that had to raise an error: it raised another, or none."""
    raises = block.items[0].context_expr
    inner = block.body[-1] if place.statement is block else place.statement
    what, kind = action(inner, wording), wanted(raises, wording)
    expected = f"{what} raises {kind}" if what else f"{kind} is raised"
    if isinstance(error, pytest.fail.Exception):
        return expected, NOTHING
    other = error.__context__ if place.statement is block else None
    return expected, cut(f"{type(other).__name__}: {other}", LONGEST) if other else None


def wanted(raises: ast.expr, wording: Wording) -> str:
    """Return which error a `pytest.raises` waits for."""
    assert isinstance(raises, ast.Call)  # noqa: S101 - `is_raises` says so
    kinds = [wording.say(kind) for kind in raises.args]
    texts = [wording.say(w.value) for w in raises.keywords if w.arg == "match"]
    return ", ".join([*kinds, *(f"with {text} in its text" for text in texts)])


def action(statement: ast.stmt | None, wording: Wording) -> str | None:
    """Return a statement in words; None where there are none."""
    if isinstance(statement, ast.Assert | None) or hasattr(statement, "body"):
        return None
    worded = wording.visit(deepcopy(statement))
    value = getattr(worded, "value", None)
    if value is not None and is_unsaid(value):
        return None
    if isinstance(statement, (ast.Return, ast.Expr)) and value is not None:
        return text_of(value)
    return text_of(worded)
