"""Two applications of one factory: what the second does to the first."""

from __future__ import annotations

from typing import Any

from flask import Flask

from handrail.check.application.worker.making import Made, application_in
from handrail.check.application.worker.places import Places

HOOKS = (
    "before_request_funcs",
    "after_request_funcs",
    "teardown_request_funcs",
    "template_context_processors",
)
SENTINEL = "HANDRAIL_ASKED"


def second_of(made: Made, places: Places) -> dict[str, Any]:
    """Return what comes of a second call of the factory."""
    first = made.app
    before = counts_of(first)
    found: dict[str, Any] = {"raised": "", "path": "", "line": 0, "is_same": False}
    try:
        second = application_in(made.again())
    except BaseException as error:  # noqa: BLE001 (sys.exit too)
        path, line = places.innermost(error.__traceback__)
        text = f"{type(error).__name__}: {error}"
        return {**found, "raised": text, "path": path, "line": line, "shared": []}
    if second is None:
        return {**found, "shared": []}
    found["is_same"] = second is first
    return {**found, "shared": [] if second is first else shared(first, second, before)}


def shared(first: Flask, second: Flask, before: dict[str, int]) -> list[str]:
    """Return what two applications share, or what the second has more, in words."""
    after, other = counts_of(first), counts_of(second)
    found = [
        f"the second call changed the {name} of the first application"
        for name in before
        if after[name] != before[name]
    ]
    found += [
        f"the second application has {other[name]} {name}, the first {before[name]}"
        for name in before
        if other[name] != before[name] == after[name]
    ]
    return found + shared_settings(first, second)


def shared_settings(first: Flask, second: Flask) -> list[str]:
    """Tell whether a setting of one application is the other's too."""
    first.config[SENTINEL] = True
    is_shared = SENTINEL in second.config
    first.config.pop(SENTINEL, None)
    return ["a setting of one application is set in the other"] if is_shared else []


def counts_of(app: Flask) -> dict[str, int]:
    """Return how many rules, handlers and hooks an application has."""
    hooks = [functions for name in HOOKS for functions in getattr(app, name).values()]
    handlers = [
        code
        for codes in app.error_handler_spec.values()
        for classes in codes.values()
        for code in classes
    ]
    return {
        "rules": len(list(app.url_map.iter_rules())),
        "error handlers": len(handlers),
        "hooks around requests": sum(map(len, hooks)),
        "commands": len(app.cli.commands),
    }
