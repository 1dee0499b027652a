"""Finds the guardrails: a `gNN_slug` module each, of the house or of a course's own."""

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType

from handrail import guardrails
from handrail.guardrails.base import Guardrail
from handrail.guardrails.dropped import dropped_guardrails
from handrail.guardrails.module import MODULE, in_order, read_module
from handrail.guardrails.own import own_guardrails


@cache
def house_guardrails() -> tuple[Guardrail, ...]:
    """Return the guardrails of the house, sorted by id.

    Raises:
        CourseError: The name of a file and what it holds disagree.
    """
    return load_guardrails(guardrails)


def all_guardrails(root: Path) -> tuple[Guardrail, ...]:
    """Return the guardrails that count in a course, sorted by id.

    One of its own stands in the place of the house's of that id. What it has dropped
    of the house's does not count.

    Args:
        root: The folder of the course.

    Raises:
        CourseError: A file of its own cannot be run, or its name and what it holds
            disagree, or what it drops is not there.
    """
    house = {guardrail.id: guardrail for guardrail in house_guardrails()}
    dropped = dropped_guardrails(root, house)
    own = {guardrail.id: guardrail for guardrail in own_guardrails(root)}
    return in_order(({i: house[i] for i in house.keys() - dropped} | own).values())


def find_guardrail(root: Path, name: str) -> Guardrail:
    """Return the guardrail of an id such as "06" or "6", or of a slug.

    Args:
        root: The folder of the course.

    Raises:
        CourseError: A guardrail of the course's own is wrong.
        LookupError: There is none.
    """
    known = all_guardrails(root)
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
    return in_order(map(read_module, modules))


def module_names(package: ModuleType) -> Iterable[str]:
    """Return the names of the modules that hold a guardrail."""
    modules = pkgutil.iter_modules(package.__path__)
    return [m.name for m in modules if MODULE.fullmatch(m.name)]
