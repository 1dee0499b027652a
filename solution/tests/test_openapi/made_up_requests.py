"""The document is valid, and the application keeps what it promises, whatever is asked.

These tests are a run of their own, which names this file: Schemathesis and Hypothesis
take seconds to load, and requests by the thousand take minutes.
"""

import logging
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import pytest
from flask import Flask
from hypothesis.configuration import set_hypothesis_home_dir
from schemathesis import openapi
from schemathesis.core.transport import Response
from schemathesis.transport.wsgi import WSGITransport

from app.extensions import db
from app.models import Role
from tests.test_openapi.actor import Actor
from tests.test_openapi.fuzzing import Findings, fuzz
from tests.test_openapi.reading import Document, labels

ROLES = [None, *Role]
# How many requests to send at least, by all roles together. One round is enough for
# a hundred: each role meets each operation.
REQUESTS = int(os.environ.get("SCHEMATHESIS_EXAMPLES", "100"))


@pytest.fixture(scope="module")
def hypothesis_home(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Where Hypothesis keeps its tables of characters: not among the sources.

    They take seconds to make, so that the next run finds them in pytest's cache.
    """
    cache = getattr(request.config, "cache", None)
    set_hypothesis_home_dir(
        cache.mkdir("hypothesis") if cache else tmp_path_factory.mktemp("hypothesis")
    )
    yield
    set_hypothesis_home_dir(None)


@pytest.fixture
def _no_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep from the application's client what only sockets can be set to.

    Schemathesis 4.32 hands it over where it tries an operation without a login.
    """
    send = WSGITransport.send

    def send_here(self: WSGITransport, *args: Any, **settings: Any) -> Response:
        for name in ("max_redirects", "verify", "cert"):
            settings.pop(name, None)
        return send(self, *args, **settings)

    monkeypatch.setattr(WSGITransport, "send", send_here)


@contextmanager
def undone(app: Flask) -> Iterator[None]:
    """Undo what is done to the database within.

    Each commit of the application is a savepoint of the test's transaction, and
    PostgreSQL keeps a lock for each; it runs out of room after some thousands.
    """
    with app.app_context():
        connection: Any = db.engine  # in its place, the test's one connection
    with connection.begin_nested() as savepoint:
        yield
        savepoint.rollback()


def validate(document: Document) -> None:
    openapi.from_dict(document).validate()


def test_it_is_valid(document: Document) -> None:
    assert document["openapi"] == "3.1.0"
    validate(document)


def test_a_broken_one_is_not_valid(document: Document) -> None:
    del document["paths"]["/api/v1/posts"]["get"]["responses"]["200"]["description"]

    with pytest.raises(ValueError, match="description"):
        validate(document)


@pytest.mark.usefixtures("_no_sockets", "hypothesis_home")
@pytest.mark.parametrize("role", ROLES)
def test_every_answer_is_as_documented(
    app: Flask,
    role: Role | None,
    document: Document,
    count_answers: Callable[[Counter[tuple[str, int]]], None],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING, app.logger.name)
    actor, findings = Actor(app, role) if role else None, Findings()
    rounds = count()
    while not findings.problems and findings.answers.total() * len(ROLES) < REQUESTS:
        with undone(app):
            fuzz(app, actor, next(rounds), findings)
    count_answers(findings.answers)
    assert findings.problems == {}
    assert findings.answers.total() * len(ROLES) >= REQUESTS
    assert {label for label, _ in findings.answers} == labels(document)
