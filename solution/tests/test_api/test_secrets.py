"""What the log must not hold, whatever its level."""

import logging

import pytest
from flask import Flask
from sqlalchemy import select

from app.extensions import db
from app.models import User
from tests.client import bearer, try_login
from tests.people import PASSWORD, Outbox, Person
from tests.test_api.calling import NEW_PASSWORD, Caller

THIRD_PASSWORD = "a third one, for the reset"
WRONG_PASSWORD = "hunter2 hunter2"
KINDS = ("access", "refresh")


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """The log at the level that tells most."""
    caplog.set_level(logging.DEBUG)
    caplog.set_level(logging.DEBUG, "app")
    return caplog


def secrets_of_a_life(call: Caller, ann: Person, outbox: Outbox) -> list[str]:
    """Use every endpoint that takes or gives a secret; return all that there were."""
    tokens = try_login(call.client, ann.email).get_json()
    renewed = call("api.auth.refresh", bearer(tokens["refresh_token"])).get_json()
    try_login(call.client, ann.email, WRONG_PASSWORD)
    call("api.auth.register", json={"email": "x", "password": WRONG_PASSWORD})
    call("api.auth.change_password", bearer(renewed["access_token"]))
    call("api.auth.request_password_reset", json={"email": ann.email})
    link = outbox.mails[0].body.partition("/reset-password/")[2].split()[0]
    reset = {"token": link, "password": THIRD_PASSWORD}
    assert call("api.auth.reset_password", json=reset).status_code == 204
    given = [pair[f"{kind}_token"] for pair in (tokens, renewed) for kind in KINDS]
    return [PASSWORD, WRONG_PASSWORD, NEW_PASSWORD, THIRD_PASSWORD, link, *given]


def test_no_secret_reaches_the_log(
    ann: Person, call: Caller, outbox: Outbox, app: Flask, log: pytest.LogCaptureFixture
) -> None:
    secrets = secrets_of_a_life(call, ann, outbox)
    with app.app_context():
        secrets += db.session.scalars(select(User.password_hash)).all()
    secrets += [app.config["SECRET_KEY"], app.config["JWT_SECRET_KEY"]]
    app.logger.debug("the log is heard")
    told = "\n".join(f"{record.getMessage()} {vars(record)}" for record in log.records)

    assert "the log is heard" in told
    for secret in secrets:
        assert secret not in told


def test_statements_are_not_logged(
    app: Flask, log: pytest.LogCaptureFixture, ann: Person, call: Caller
) -> None:
    call("api.auth.request_password_reset", json={"email": ann.email})

    assert not app.config["SQLALCHEMY_ECHO"]
    assert not [r for r in log.records if r.name.startswith("sqlalchemy")]
