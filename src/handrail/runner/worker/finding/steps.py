"""What a test did up to the statement that failed."""

import ast
from collections.abc import Iterable, Iterator

from handrail.runner.worker.finding.givens import bound_in
from handrail.runner.worker.finding.scope import Place
from handrail.runner.worker.finding.wording import Wording

Action = ast.Expr | ast.Assign | ast.AnnAssign
Step = Action | ast.withitem


def steps_to(place: Place) -> list[str]:
    """Word the statements that the one at a place depends on.

    These are the calls for their own sake, and the assignments to names that are used
    later on.
    """
    used = names_of(place.statement) if place.statement else set()
    found: list[str] = []
    for step in reversed(list(before(place.scope.body, place.path))):
        texts = worded(step, used, Wording(place.scope))
        if texts:
            found[:0] = texts
            used |= names_of(step)
    return found


def worded(step: Step, used: set[str], wording: Wording) -> list[str]:
    """Return a step in words, with those of the helpers that it calls."""
    if isinstance(step, ast.withitem):
        wording.enter([step])
    elif acts(step, used):
        wording.step(step)
    return wording.steps


def before(body: Iterable[ast.stmt], path: tuple[ast.stmt, ...]) -> Iterator[Step]:
    """Give the statements of a body that came before one in it or within it."""
    for statement in body:
        if path and statement is path[0]:
            if len(path) > 1:
                yield from entered(statement)
                yield from before(getattr(statement, "body", ()), path[1:])
            return
        match statement:
            case ast.Expr(ast.Constant()):
                continue
            case ast.Expr() | ast.Assign() | ast.AnnAssign():
                yield statement
            case ast.With():
                yield from entered(statement)
                yield from before(statement.body, ())


def entered(statement: ast.stmt) -> Iterator[ast.withitem]:
    """Give what a statement enters, if it is one of `with`."""
    if isinstance(statement, ast.With):
        yield from statement.items


def acts(step: Action, used: set[str]) -> bool:
    """Tell whether a statement is a call, or gives a value to a name that is used."""
    if isinstance(step, ast.Expr):
        return True
    has_call = any(isinstance(node, ast.Call) for node in ast.walk(step))
    targets = {name for name, _ in bound_in([step])}
    return has_call and bool(targets & used)


def names_of(node: ast.AST) -> set[str]:
    """Return all names in a piece of syntax."""
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
