"""Requests for reading that write."""

import ast
from collections.abc import Iterator

from handrail.created.application import Application
from handrail.created.reach import read_and_changed
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.body import inside
from handrail.source.calls import called, receiver
from handrail.source.module import Function, Module
from handrail.source.views import VIEWS, views

WRITES = frozenset(
    {"add", "add_all", "delete", "drop_all", "merge", "bulk_save_objects"}
)
READING = frozenset({"GET", "HEAD", "OPTIONS"})
RIGHTFUL = (
    "confirm",
    "verify",
    "activat",
    "callback",
    "login",
    "logout",
    "oauth",
    "unsubscribe",
    "authorize",
)


class HR113(Rule):
    """A view that answers GET alone changes what is stored.

    Browsers, caches and robots follow links without asking, and a picture on another
    site is enough to make a user's browser do it. No CSRF token protects a GET.
    """

    id = "HR113"
    title = "GET that changes data"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    words = VIEWS
    also = (tuple(f".{name}(" for name in sorted(WRITES)),)
    needs = ("probes",)
    fix = "Answer POST, PUT, PATCH or DELETE with this view, and not GET."
    false_alarms = "A link in a mail that confirms an address, or a log of visits."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the views for GET that change what is stored."""
        for function, methods in views(module).items():
            if methods <= READING and not is_rightful(function):
                change = next(changes(function), None)
                if change is not None and commits(function, change):
                    yield self.found(module.at(change), "A GET changes what is stored.")

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the answers to GET that changed the database."""
        exempt = application.exempt.get(self.id, {})
        for probe in read_and_changed(application.probes or ()):
            if probe.endpoint not in exempt:
                name = f"GET {probe.rule}"
                place = application.at(probe.path, probe.line, name)
                done = ", ".join(probe.writes)
                yield self.found(place, f"{name} changes what is stored: {done}.")


def is_rightful(function: Function) -> bool:
    """Tell whether a view may have to change something by its link, by its name."""
    return any(word in function.name.lower() for word in RIGHTFUL)


def changes(function: Function) -> Iterator[ast.Call]:
    """Yield the calls in a view that change what is stored."""
    for node in inside(function, ast.Call):
        on = receiver(node)
        if called(node) not in WRITES or on is None:
            continue
        text = ast.unparse(on).lower()
        is_row = called(node) == "delete" and ("query" in text or "filter" in text)
        if text.endswith(("session", "db")) or is_row:
            yield node


def commits(function: Function, change: ast.Call) -> bool:
    """Tell whether a view commits, or needs no commit."""
    names = {called(node) for node in inside(function, ast.Call)}
    return "commit" in names or called(change) == "drop_all"
