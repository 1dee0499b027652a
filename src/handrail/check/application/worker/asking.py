"""Asks an application all that rules judge, one part after the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import flask

from handrail.check.application.worker.cookies import cookies_of
from handrail.check.application.worker.database import Database, create_tables
from handrail.check.application.worker.errors import NOWHERE, errors_of
from handrail.check.application.worker.keys import keys_of
from handrail.check.application.worker.making import Made
from handrail.check.application.worker.places import Places
from handrail.check.application.worker.probing import Probe
from handrail.check.application.worker.routes import blueprints_of, rules_of
from handrail.check.application.worker.schema import differences_of
from handrail.check.application.worker.tokens import tokens_of
from handrail.check.application.worker.twice import second_of

Say = Callable[[str, Any], None]
MOST_RULES = 400


def ask_for_keys(made: Made, places: Places, salt: str, say: Say) -> None:
    """Tell what was made, with which settings and keys."""
    app = made.app
    path, line = places.of(made.factory)
    say(
        "made",
        {
            "call": made.call,
            "path": path,
            "line": line,
            "is_factory": made.is_factory,
            "is_wrapped": made.outer is not app and not isinstance(made.outer, tuple),
            "debug": bool(app.config.get("DEBUG")),
            "testing": bool(app.config.get("TESTING")),
            "secure_session": bool(app.config.get("SESSION_COOKIE_SECURE")),
        },
    )
    say("keys", keys_of(app, places, salt))


@dataclass
class Asking:
    """An application that is asked.

    Attributes:
        made: The application.
        places: Its files.
        database: What notes changes.
        until: When to stop asking rule by rule, by `time.monotonic`.
        say: Tells each part.
    """

    made: Made
    places: Places
    database: Database
    until: float
    say: Say

    def ask(self, api_prefix: str) -> None:
        """Ask for all parts.

        Args:
            api_prefix: Where paths begin that answer JSON.
        """
        app, say, places = self.made.app, self.say, self.places
        base, rules = base_of(app), rules_of(app, places)
        say("rules", rules)
        say("blueprints", blueprints_of(app, places))
        no_limits(app)
        create_tables(app)
        self.probe(base, rules)
        say("cookies", cookies_of(app, places, base))
        say("tokens", tokens_of(app, places, base))
        say("errors", errors_of(app, base, places_to_fail(rules, api_prefix)))
        say("second", second_of(self.made, places) if self.made.is_factory else None)
        say("differences", differences_of(app))

    def probe(self, base: str, rules: list[dict[str, Any]]) -> None:
        """Ask rule by rule."""
        probe = Probe(self.made.app, base, self.database, self.until, self.say)
        self.say("probes", probe.ask_all(rules[:MOST_RULES]))
        self.say("preflights", probe.preflights(rules[:MOST_RULES]))
        self.say("plain_http", probe.plain_http(rules))


def base_of(app: flask.Flask) -> str:
    """Return scheme and host of requests that the application takes for its own."""
    trusted = app.config.get("TRUSTED_HOSTS") or ()
    host = app.config.get("SERVER_NAME") or (trusted[0] if trusted else "localhost")
    return f"https://{urlsplit(f'//{host}').netloc.lstrip('.')}"


def no_limits(app: flask.Flask) -> None:
    """Let Flask-Limiter count nothing: its store cannot be reached, or says no soon."""
    for limiter in app.extensions.get("limiter", ()):
        limiter.enabled = False


def places_to_fail(
    rules: list[dict[str, Any]], api_prefix: str
) -> list[tuple[str, str]]:
    """Return where errors are to be made: outside of views, and in one of each group.

    Views of one blueprint and one prefix are a group.
    """
    found = {("", ""): ("GET", NOWHERE)}
    inner = [r for r in rules if r["rule"].startswith(api_prefix)]
    if inner:
        found["", api_prefix] = ("GET", f"{api_prefix}{NOWHERE}")
    for rule in rules:
        if rule["url"] and rule["path"]:
            prefix = api_prefix if rule in inner else ""
            group = rule["endpoint"].rpartition(".")[0]
            found.setdefault((f"in {group}", prefix), (rule["methods"][0], rule["url"]))
    return list(found.values())
