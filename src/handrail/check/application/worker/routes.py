"""The rules of an application, and paths that they match."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any

from flask import Blueprint, Flask

from handrail.check.application.worker.places import Places

PART = re.compile(r"<(?:(\w+)(?:\((.*?)\))?:)?(\w+)>")
NONE = "00000000-0000-4000-8000-000000000000"
VALUES = {"int": "1", "float": "1.5", "uuid": NONE}
TRIES = ("1", "x", "abc1", NONE, "2024-01-01", "a" * 8)
UNSEEN = frozenset({"HEAD", "OPTIONS"})


def rules_of(app: Flask, places: Places) -> list[dict[str, Any]]:
    """Return the rules of an application, with where their views stand."""
    return [
        rule_of(app, places, rule)
        for rule in app.url_map.iter_rules()
        if not (rule.build_only or getattr(rule, "websocket", False))
    ]


def rule_of(app: Flask, places: Places, rule: Any) -> dict[str, Any]:
    """Return what is to be known of a rule."""
    view = app.view_functions.get(rule.endpoint)
    path, line = places.of(view) if view else ("", 0)
    methods = sorted(set(rule.methods or ()) - UNSEEN)
    return {
        "rule": rule.rule,
        "endpoint": rule.endpoint,
        "methods": methods,
        "host": rule.host or rule.subdomain or "",
        "is_aside": bool(rule.defaults or rule.redirect_to or rule.alias or not view),
        "path": path,
        "line": line,
        "url": url_of(app, rule, methods),
    }


def url_of(app: Flask, rule: Any, methods: list[str]) -> str:
    """Return a path that a rule matches; nothing where none is found."""
    adapter = app.url_map.bind("localhost", subdomain=rule.subdomain or "")
    for value in TRIES:
        path = PART.sub(partial(filled, value=value), rule.rule)
        if methods and matched(adapter, path, methods[0]) == rule.endpoint:
            return path
    return ""


def matched(adapter: Any, path: str, method: str) -> str:
    """Return the endpoint of the rule that a path matches; nothing without any."""
    try:
        return str(adapter.match(path, method)[0])
    except Exception:  # noqa: BLE001 (NotFound, and what converters raise)
        return ""


def filled(part: re.Match[str], value: str) -> str:
    """Return a value for a part of a rule that varies."""
    kind, options = part[1] or "", part[2] or ""
    if kind == "any":
        return options.split(",")[0].strip(" '\"")
    length = re.search(r"(?:min)?length=(\d+)", options)
    return VALUES.get(kind, value.ljust(int(length[1]), "x") if length else value)


def blueprints_of(app: Flask, places: Places) -> dict[str, list[dict[str, Any]]]:
    """Return the blueprints of the application's modules: those it has, and others."""
    own = {id(blueprint) for blueprint in app.blueprints.values()}
    found: dict[str, list[dict[str, Any]]] = {"registered": [], "unregistered": []}
    for path, name, blueprint in blueprints_in(places):
        kind = "registered" if id(blueprint) in own else "unregistered"
        row = {"path": path, "variable": name, "name": blueprint.name}
        if kind == "registered" or has_views(blueprint):
            found[kind].append(row)
    return found


def blueprints_in(places: Places) -> Iterator[tuple[str, str, Blueprint]]:
    """Yield the blueprints that modules have made, each with one name for it."""
    home: dict[int, tuple[str, str, Blueprint]] = {}
    for path, module in places.modules():
        for name, value in list(vars(module).items()):
            if not issubclass(type(value), Blueprint):
                continue
            if value.import_name in {module.__name__, module.__package__}:
                home.setdefault(id(value), (path, name, value))
    yield from home.values()


def has_views(blueprint: Blueprint) -> bool:
    """Tell whether something was added to a blueprint."""
    return bool(blueprint.deferred_functions)
