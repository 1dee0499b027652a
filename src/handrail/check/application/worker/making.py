"""Imports a module, finds its factory, and calls it as for production."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import Flask

NAMES = ("create_app", "make_app", "create_application", "app", "application")
PRODUCTION = ("production", "prod")
ENVIRONMENT = re.compile(
    r"(config|configuration|env|environment|mode|stage|profile|settings?)(_?name)?"
    r"|(app|flask)_(env|config|mode|settings)"
)
SETTINGS = re.compile(r"prod", re.IGNORECASE)
UNKNOWN_NAME = (AttributeError, ImportError, LookupError, TypeError, ValueError)


class NotMade(Exception):  # noqa: N818 (an answer, and no fault of this program)
    """There is no application; the message says why, in a sentence."""


@dataclass
class Made:
    """An application, and how to get another one.

    Attributes:
        app: The application.
        outer: What the factory has returned, which may hold it.
        call: How it was made, as one writes it.
        factory: What made it, or the module that it stands in.
        is_factory: Whether it was made by a call.
        again: Makes another one.
    """

    app: Flask
    outer: Any
    call: str
    factory: Any
    is_factory: bool
    again: Callable[[], Any]


def make(module: str, name: str, arguments: str | None) -> Made:
    """Make an application.

    Args:
        module: The module of its factory.
        name: Of the factory in it; empty for one of the usual names.
        arguments: What the factory is called with, as in a call; None to find out.

    Raises:
        NotMade: There is no such factory, or it returns something else.
        Exception: Whatever the application's code raises.
    """
    home = importlib.import_module(module)
    name, found = named(home, name)
    app = application_in(found)
    if app is not None and arguments is None:
        return Made(app, found, f"{module}:{name}", home, False, lambda: found)
    if not callable(found):
        raise NotMade(f"{module}:{name} is no factory and no Flask application.")
    return first_made(found, f"{module}:{name}", arguments)


def named(module: Any, name: str) -> tuple[str, Any]:
    """Return what a module has under a name, or under one of the usual ones.

    Raises:
        NotMade: It has nothing there.
    """
    for wanted in [name] if name else NAMES:
        found = module
        for part in wanted.split("."):
            found = getattr(found, part, None)
        if found is not None:
            return wanted, found
    wanted = name or " or ".join(NAMES)
    raise NotMade(f"The module {module.__name__} has no {wanted}.")


def application_in(found: Any) -> Flask | None:
    """Return the Flask application that something is, or holds as Connexion's do."""
    if isinstance(found, Flask):
        return found
    if isinstance(found, (tuple, list)):
        return next((app for app in map(application_in, found) if app), None)
    if inspect.isclass(found) or inspect.isroutine(found):
        return None
    inner = getattr(found, "app", None)
    return inner if isinstance(inner, Flask) else None


def first_made(factory: Callable[..., Any], name: str, arguments: str | None) -> Made:
    """Call a factory in the first way in which it does not say that a name is unknown.

    Raises:
        NotMade: It returns no application.
        Exception: What it raised at first.
    """
    ways = [parsed(arguments)] if arguments is not None else list(guesses(factory))
    problem: Exception | None = None
    for args, kwargs in ways:
        try:
            return called(partial(factory, *args, **kwargs), name)
        except UNKNOWN_NAME as error:
            problem = problem or error
            if not any(str(value) in str(error) for value in (*args, *kwargs.values())):
                raise
    raise problem or NotMade(f"{name} cannot be called: nobody knows with what.")


def called(again: partial[Any], name: str) -> Made:
    """Return what a factory makes.

    Raises:
        NotMade: It returns no application.
        Exception: Whatever it raises.
    """
    outer = again()
    app = application_in(outer)
    if app is None:
        kind = type(outer).__name__
        raise NotMade(f"{name} returned {kind}, and no Flask application.")
    call = f"{name}({written(again.args, again.keywords)})"
    return Made(app, outer, call, again.func, True, again)


def parsed(arguments: str) -> Any:
    """Return the arguments of a call that hold literals alone."""
    call: Any = ast.parse(f"f({arguments})", mode="eval").body
    args = [ast.literal_eval(node) for node in call.args]
    return args, {k.arg: ast.literal_eval(k.value) for k in call.keywords}


def guesses(factory: Callable[..., Any]) -> Iterator[Any]:
    """Yield what a factory may want to be called with, for production."""
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    given = [
        p for p in inspect.signature(factory).parameters.values() if p.kind in kinds
    ]
    needed = [p for p in given if p.default is p.empty]
    first = given[0] if given else None
    is_free = first is not None and not needed
    if first is not None and is_free and inspect.isclass(first.default):
        for settings in settings_classes(first.default.__module__):
            yield [settings], {}
    if len(needed) == 1 or (first is not None and is_free and names_one(first)):
        for name in PRODUCTION:
            yield [name], {}
        for settings in settings_classes(getattr(factory, "__module__", "")):
            yield [settings], {}
    yield [], {}


def names_one(parameter: inspect.Parameter) -> bool:
    """Tell whether a parameter is the name of an environment."""
    if not ENVIRONMENT.fullmatch(parameter.name.lower()):
        return False
    is_name = "name" in parameter.name or "env" in parameter.name
    return isinstance(parameter.default, str) or (parameter.default is None and is_name)


def settings_classes(near: str) -> Iterator[type]:
    """Yield classes for production that a module, or the settings by it, have."""
    for name in (near, f"{near}.config", f"{near}.settings", "config", "settings"):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        for value in list(vars(module).values()):
            if inspect.isclass(value) and SETTINGS.search(value.__name__):
                yield value


def written(args: tuple[Any, ...], kwargs: dict[str, Any]) -> str:
    """Return arguments as one writes them."""
    shown = [a.__name__ if inspect.isclass(a) else repr(a) for a in args]
    return ", ".join([*shown, *(f"{k}={v!r}" for k, v in kwargs.items())])
