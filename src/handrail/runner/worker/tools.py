"""What kept tests call in the place of Python's own: nothing of it asks the code."""

from collections.abc import Callable
from types import BuiltinFunctionType
from typing import Any

from handrail.runner.worker.classes import ancestors, is_believed
from handrail.runner.worker.clients import as_sent, plain_client
from handrail.runner.worker.plain import EXACT, built_in, opened, own, worth
from handrail.runner.worker.things import holder, operand

__all__ = ["attribute", "given", "holder", "is_instance", "operand", "own", "worth"]


def attribute(value: Any, name: str, watch: Callable[[None], object] = id) -> Any:
    """Return an attribute of a value: what is a `str` has the methods of one.

    Args:
        watch: Called if it is of a learner's class, which may have run then.
    """
    value = opened(value)
    cls = type(value)
    if name == "test_client":
        return plain_client(value)
    if cls not in EXACT and not is_believed(cls):
        base = built_in(cls)
        if base and hasattr(base, name) and name not in getattr(cls, "_fields", ()):
            return getattr(own(value), name)
        found = getattr(as_sent(value), name)
        watch(None)
        return found
    return getattr(as_sent(value), name)


def given(function: Callable[..., Any], value: Any) -> Any:
    """Return what a function gets: one of a built-in type asks no other class."""
    return worth(value) if type(function) is BuiltinFunctionType else value


def is_instance(value: object, kinds: Any) -> bool:
    """Tell whether a value is of a class, whatever it calls its own."""
    if type(kinds) is tuple:
        return any(is_instance(value, kind) for kind in kinds)
    if is_believed(type(kinds)):
        return issubclass(type(value), kinds)
    return any(cls is kinds for cls in ancestors(type(value)))
