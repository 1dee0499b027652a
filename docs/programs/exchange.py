"""A request and its answer, sent and written down for a page."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask
from werkzeug.test import TestResponse

LONGEST, MOST = 400, 16  # characters and lines of a body
WIDE = 88  # characters
LONG = 40  # characters of a header
TOLD = (
    "Allow",
    "Content-Type",
    "ETag",
    "Location",
    "Retry-After",
    "WWW-Authenticate",
    "Access-Control-Allow-Origin",
)


@dataclass(frozen=True)
class Ask:
    """A request: what the client of Flask takes, named as it names it."""

    line: str
    json: Any = None
    data: str | bytes | None = None
    headers: Mapping[str, str] | None = None

    def send(self, app: Flask) -> TestResponse:
        """Send it to an application; an error there becomes a 500, as on a server."""
        method, _, path = self.line.partition(" ")
        app.config["PROPAGATE_EXCEPTIONS"] = False
        given = {"json": self.json, "data": self.data, "headers": self.headers}
        words = {name: value for name, value in given.items() if value is not None}
        return app.test_client().open(path, method=method, **words)

    def exchange(self, app: Flask) -> str:
        """Send it, and return it with its answer."""
        return "\n".join([*self.told(), "", *answer(self.send(app))])

    def told(self) -> Iterator[str]:
        """Yield the lines of the request."""
        yield self.line
        for name, value in (self.headers or {}).items():
            yield f"{name}: {value if len(value) < LONG else value[:24] + '…'}"
        if self.json is not None:
            yield short(json.dumps(self.json, ensure_ascii=False))
        elif self.data is not None:
            text = self.data if isinstance(self.data, str) else repr(self.data)[1:]
            size = f"… ({len(text)} characters)" if len(text) > LONGEST else ""
            yield f"{text[:40]}{size}" if size else text


def answer(response: TestResponse) -> Iterator[str]:
    """Yield the lines of an answer: status, those headers that matter, body."""
    yield response.status
    for name in TOLD:
        if name in response.headers:
            yield f"{name}: {response.headers[name]}"
    if body := response.get_data(as_text=True).strip():
        yield ""
        yield short(pretty(body) if response.is_json else body)


def pretty(body: str) -> str:
    """Return JSON on one line, or on several where that is too long."""
    value = json.loads(body)
    line = json.dumps(value, ensure_ascii=False)
    return (
        line if len(line) <= WIDE else json.dumps(value, ensure_ascii=False, indent=2)
    )


def short(text: str) -> str:
    """Return text that is cut where it is long."""
    lines = [line for line in text.splitlines() if line.strip()]
    cut = "\n".join(lines[:MOST])[:LONGEST]
    return cut if cut == "\n".join(lines) else f"{cut}…"
