"""Finds the guardrails: every `gNN_slug` module of the package holds one."""

import importlib
import pkgutil
import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from types import ModuleType

from handrail import guardrails
from handrail.course.model import CourseError
from handrail.guardrails.base import Guardrail

MODULE = re.compile(r"g(?P<id>\d\d)_(?P<slug>[a-z0-9_]+)")


@cache
def all_guardrails() -> tuple[Guardrail, ...]:
    """Return the guardrails of the house, sorted by id.

    Raises:
        CourseError: The name of a file and what it holds disagree.
    """
    return load_guardrails(guardrails)


def find_guardrail(name: str) -> Guardrail:
    """Return the guardrail of an id such as "06" or "6", or of a slug.

    Raises:
        LookupError: There is none.
    """
    known = all_guardrails()
    for guardrail in known:
        if name.zfill(2) == guardrail.id or name == guardrail.slug:
            return guardrail
    names = ", ".join(guardrail.id for guardrail in known)
    raise LookupError(f"There is no guardrail {name!r}. There are {names}.")


def load_guardrails(package: ModuleType) -> tuple[Guardrail, ...]:
    """Import the guardrail modules of a package, and return what they hold.

    Raises:
        CourseError: The name of a file and what it holds disagree.
    """
    names = module_names(package)
    modules = [importlib.import_module(f"{package.__name__}.{n}") for n in names]
    found = sorted((read_module(m) for m in modules), key=lambda g: g.id)
    for first, second in pairwise(found):
        if first.id == second.id:
            raise CourseError(f"{first.source} and {second.source} have the same id.")
    return tuple(found)


def module_names(package: ModuleType) -> Iterable[str]:
    """Return the names of the modules that hold a guardrail."""
    modules = pkgutil.iter_modules(package.__path__)
    return [m.name for m in modules if MODULE.fullmatch(m.name)]


def read_module(module: ModuleType) -> Guardrail:
    """Return the one guardrail that a module defines.

    Raises:
        CourseError: There is none or more than one, or it is another one than the
            name of the file says, or its page has another heading.
    """
    name = module.__name__.rpartition(".")[2]
    classes = [c for c in vars(module).values() if is_guardrail_of(module, c)]
    if len(classes) != 1:
        raise CourseError(f"{name}.py: defines {len(classes)} guardrails, and not one.")
    guardrail: Guardrail = classes[0]()
    expected = f"g{guardrail.id}_{guardrail.slug.replace('-', '_')}"
    if name != expected:
        raise CourseError(f"{name}.py: holds the guardrail of {expected}.py.")
    if guardrail.page.partition("\n")[0] != f"# {guardrail.label}":
        raise CourseError(f"{name}.py: its page should begin: # {guardrail.label}")
    return guardrail


def is_guardrail_of(module: ModuleType, value: object) -> bool:
    """Tell whether a value is a guardrail class that the module itself defines."""
    return (
        isinstance(value, type)
        and issubclass(value, Guardrail)
        and value.__module__ == module.__name__
    )
