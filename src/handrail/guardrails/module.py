"""Reads the one guardrail that a module holds, and holds it to the name of its file."""

import re
from collections.abc import Iterable
from itertools import pairwise
from types import ModuleType

from handrail.course.model import CourseError, Symbol
from handrail.guardrails.base import Guardrail

MODULE = re.compile(r"g(?P<id>\d\d)_(?P<slug>[a-z0-9_]+)")
NEEDED = ("id", "slug", "title", "summary", "points_at")


def read_module(module: ModuleType) -> Guardrail:
    """Return the one guardrail that a module defines.

    Raises:
        CourseError: There is none or more than one, or it lacks something, or it is
            another one than the name of the file says, or its page has another heading.
    """
    classes = [c for c in vars(module).values() if is_guardrail_of(module, c)]
    if len(classes) != 1:
        problem = f"defines {len(classes)} guardrails, and not one."
        raise CourseError(f"{module.__file__}: {problem}")
    guardrail: Guardrail = classes[0]()
    if problem := what_is_wrong(guardrail):
        raise CourseError(f"{module.__file__}: {problem}")
    return guardrail


def is_guardrail_of(module: ModuleType, value: object) -> bool:
    """Tell whether a value is a guardrail class that the module itself defines."""
    return (
        isinstance(value, type)
        and issubclass(value, Guardrail)
        and value.__module__ == module.__name__
    )


def what_is_wrong(guardrail: Guardrail) -> str:
    """Return in a sentence what is wrong with a guardrail; nothing, if it is right."""
    missing = [name for name in NEEDED if not hasattr(guardrail, name)]
    if missing:
        return f"its class {type(guardrail).__name__} has no {', '.join(missing)}."
    if not all(isinstance(place, Symbol) for place in guardrail.points_at):
        return 'points_at should hold places such as Symbol("run.py", "app").'
    expected = f"g{guardrail.id}_{guardrail.slug.replace('-', '_')}.py"
    if guardrail.source != expected:
        return f"holds the guardrail of {expected}."
    if guardrail.page.partition("\n")[0] != f"# {guardrail.label}":
        return f"its page should begin: # {guardrail.label}"
    return ""


def in_order(guardrails: Iterable[Guardrail]) -> tuple[Guardrail, ...]:
    """Return guardrails sorted by id.

    Raises:
        CourseError: Two have one id.
    """
    found = sorted(guardrails, key=lambda guardrail: guardrail.id)
    for first, second in pairwise(found):
        if first.id == second.id:
            raise CourseError(
                f"{first.source} and {second.source} have the same id. Give one of "
                "them another."
            )
    return tuple(found)
