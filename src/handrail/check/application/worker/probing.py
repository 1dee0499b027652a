"""Sends requests that no client has signed, and notes what came of each."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask

from handrail.check.application.worker.cookies import read_cookie
from handrail.check.application.worker.database import Database
from handrail.check.application.worker.errors import as_served

FOREIGN = "https://foreign.example"
FOREIGNERS = frozenset({"*", FOREIGN, "null"})
MUTATING = ("POST", "PUT", "PATCH", "DELETE")
PATIENCE = 3.0  # seconds for one answer
MOST_READ = 2**16  # bytes of an answer
OPEN = "Access-Control-Allow-Origin"
WITH_CREDENTIALS = "Access-Control-Allow-Credentials"
Say = Callable[[str, Any], None]


class Late(Exception):  # noqa: N818 (an answer, and no fault of this program)
    """A view took too long."""


class Probe:
    """Asks an application.

    Args:
        app: The application.
        base: Scheme and host of requests.
        database: What notes changes.
        until: When to stop, by `time.monotonic`.
        say: Tells what is asked next.
    """

    def __init__(
        self, app: Flask, base: str, database: Database, until: float, say: Say
    ) -> None:
        self.app = app
        self.base = base
        self.database = database
        self.until = until
        self.say = say
        self.client = app.test_client(use_cookies=False)

    def ask_all(self, rules: list[dict[str, Any]]) -> dict[str, Any]:
        """Return the answers of all rules: to changes first, then to reading."""
        rows, left = [], 0
        for rule, method in [*each(rules, MUTATING), *each(rules, ("GET",))]:
            if time.monotonic() > self.until:
                left += 1
                continue
            rows.append(self.ask(method, rule["url"], rule))
        return {"answers": rows, "left": left}

    def ask(self, method: str, path: str, rule: dict[str, Any]) -> dict[str, Any]:
        """Return what comes of one request."""
        self.say("asking", f"{method} {rule['rule']}")
        sent = {"headers": {"Origin": FOREIGN}} if method == "GET" else {"json": {}}
        self.database.taken()
        found = self.answer(method, path, self.base, sent)
        found["writes"] = self.database.taken()
        kept = {k: rule[k] for k in ("rule", "endpoint", "path", "line")}
        return {**kept, "method": method, **found}

    def answer(
        self, method: str, path: str, base: str, sent: dict[str, Any]
    ) -> dict[str, Any]:
        """Return what there is to know of an answer; status 0 where there is none."""
        found: dict[str, Any] = {"status": 0, "type": "", "location": "", "cookies": []}
        found.update({"origin": "", "credentials": False, "hsts": ""})
        try:
            with as_served(self.app), limited(PATIENCE):
                response = self.client.open(path, method=method, base_url=base, **sent)
                drain(response)
        except Exception:  # noqa: BLE001 (whatever a view lets out)
            return found
        headers = response.headers
        found["status"] = response.status_code
        found["type"] = response.mimetype or ""
        found["location"] = headers.get("Location", "")
        found["cookies"] = [read_cookie(h) for h in headers.getlist("Set-Cookie")]
        # Flask-CORS names its only origin to others, too: their browsers refuse that.
        origin = headers.get(OPEN, "")
        found["origin"] = origin if origin in FOREIGNERS else ""
        found["credentials"] = headers.get(WITH_CREDENTIALS, "").lower() == "true"
        found["hsts"] = headers.get("Strict-Transport-Security", "")
        return found

    def preflights(self, rules: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return the answers to browsers that ask whether another site may ask."""
        rows = []
        for rule in rules:
            if not rule["url"] or time.monotonic() > self.until:
                continue
            headers = {"Origin": FOREIGN, "Access-Control-Request-Method": "GET"}
            if rule["methods"]:
                headers["Access-Control-Request-Method"] = rule["methods"][0]
            sent = {"headers": headers}
            found = self.answer("OPTIONS", rule["url"], self.base, sent)
            if found["origin"]:
                kept = {k: rule[k] for k in ("rule", "endpoint", "path", "line")}
                rows.append({**kept, "method": "OPTIONS", "writes": [], **found})
        return rows

    def plain_http(self, rules: list[dict[str, Any]]) -> str:
        """Return where a request without encryption is sent on to."""
        paths = [r["url"] for r in rules if r["url"] and "GET" in r["methods"]]
        base = self.base.replace("https://", "http://", 1)
        return str(self.answer("GET", [*paths, "/"][0], base, {})["location"])


def each(
    rules: list[dict[str, Any]], methods: tuple[str, ...]
) -> Iterator[tuple[dict[str, Any], str]]:
    """Yield the rules that can be asked, with each of some methods that they have."""
    for rule in rules:
        if rule["url"] and not rule["is_aside"]:
            yield from ((rule, m) for m in methods if m in rule["methods"])


def drain(response: Any) -> None:
    """Read the beginning of an answer, and let it go."""
    size = 0
    for part in response.response:
        size += len(part)
        if size > MOST_READ:
            break
    response.close()


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Stop what takes longer, where the system can.

    Raises:
        Late: It did.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: Any) -> None:
        raise Late

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
