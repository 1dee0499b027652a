"""The application keeps what its document promises, whatever it is asked."""

import logging
import os
from collections import Counter
from itertools import count

import pytest
from flask import Flask

from app.models import Role
from tests.test_openapi.actor import Actor
from tests.test_openapi.fuzzing import Findings, fuzz

ROLES = [None, *Role]
# How many requests to send at least, by all roles together.
REQUESTS = int(os.environ.get("SCHEMATHESIS_EXAMPLES", "200"))


@pytest.mark.usefixtures("_no_sockets")
@pytest.mark.parametrize("role", ROLES)
def test_every_answer_is_as_documented(
    app: Flask,
    role: Role | None,
    answers: Counter[tuple[str, int]],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING, app.logger.name)
    actor, findings = Actor(app, role) if role else None, Findings()
    rounds = count()
    while not findings.problems and findings.answers.total() * len(ROLES) < REQUESTS:
        fuzz(app, actor, next(rounds), findings)
    answers.update(findings.answers)
    assert findings.problems == {}
    assert findings.answers.total() * len(ROLES) >= REQUESTS
