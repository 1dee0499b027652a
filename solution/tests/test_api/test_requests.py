"""What every endpoint refuses before it looks at a body: strangers, and bad URLs."""

from itertools import product

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from app.utils.contracts import contract_of
from tests.client import bearer
from tests.errors import error_of
from tests.people import Headers
from tests.test_api.calling import (
    BODIES,
    BY_KEY,
    LISTS,
    LOGIN_OPTIONAL,
    LOGIN_REQUIRED,
    REFRESH_REQUIRED,
    Caller,
)

WITH_TOKENS = (*LOGIN_REQUIRED, *LOGIN_OPTIONAL, *REFRESH_REQUIRED)
METHODS = {"GET", "POST", "PUT", "PATCH", "DELETE"}
LARGEST_KEY = 2**31 - 1
NO_KEYS = (
    *("0", "-1", "+1", "01", "1.0", "1_0", "one", "%00", "1%00", "9" * 5000),
    "\N{SUPERSCRIPT ONE}",
    "\N{FULLWIDTH DIGIT ONE}",
)


def rules_of_the_api(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if "/api/v1/" in rule.rule]


def test_the_tables_of_endpoints_are_whole(app: Flask) -> None:
    rules = rules_of_the_api(app)
    views = {rule.endpoint: app.view_functions[rule.endpoint] for rule in rules}
    found = {name: contract_of(view) for name, view in views.items()}
    contracts = {name: contract for name, contract in found.items() if contract}

    assert {name for name, c in contracts.items() if c.json} == set(BODIES)
    assert {name for name, c in contracts.items() if c.query} == set(LISTS)
    assert {rule.endpoint for rule in rules if "<key:" in rule.rule} == set(BY_KEY)
    for login, endpoints in [
        ("required", LOGIN_REQUIRED),
        ("optional", LOGIN_OPTIONAL),
        ("refresh", REFRESH_REQUIRED),
    ]:
        asked = {name for name, c in contracts.items() if c.login == login}
        assert asked == set(endpoints)


@pytest.mark.parametrize("endpoint", [*LOGIN_REQUIRED, *REFRESH_REQUIRED])
def test_a_login_is_asked_for(endpoint: str, call: Caller) -> None:
    response = call(endpoint)

    assert response.status_code == 401
    assert error_of(response).message == "Authentication required"
    assert response.headers["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("endpoint", WITH_TOKENS)
def test_a_token_that_is_none_is_refused(endpoint: str, call: Caller) -> None:
    response = call(endpoint, bearer("no.such.token"))

    assert response.status_code == 401
    assert error_of(response).message == "The token is not valid"


@pytest.mark.parametrize("endpoint", BY_KEY)
def test_a_key_that_no_row_has_is_not_found(
    endpoint: str, call: Caller, as_admin: Headers
) -> None:
    for key in (LARGEST_KEY, LARGEST_KEY + 1, 9_999_999_999, 10**23):
        response = call(endpoint, as_admin, key=key)

        assert response.status_code == 404, key
        assert error_of(response).message


@pytest.mark.parametrize("resource", ["users", "posts"])
def test_what_is_no_key_is_not_found(
    resource: str, client: FlaskClient, as_admin: Headers
) -> None:
    for method, key in product(("GET", "PATCH", "DELETE"), NO_KEYS):
        url = f"/api/v1/{resource}/{key}"
        response = client.open(url, method=method, headers=as_admin)

        assert response.status_code == 404, (method, key)
        assert error_of(response).message


def test_a_method_that_there_is_not_is_refused(app: Flask, client: FlaskClient) -> None:
    rules = rules_of_the_api(app)
    for path in {rule.rule for rule in rules}:
        methods = {m for rule in rules if rule.rule == path for m in rule.methods or ()}
        for method in METHODS - methods:
            url = path.replace("<key:user_id>", "1").replace("<key:post_id>", "1")
            response = client.open(url, method=method)

            assert response.status_code == 405, (method, url)
            assert set(response.headers["Allow"].split(", ")) == methods
            assert error_of(response).message


@pytest.mark.parametrize("path", ["/api", "/api/v1", "/api/v2/posts", "/api/v1/users/"])
def test_a_path_that_there_is_not_is_answered_in_json(
    path: str, client: FlaskClient
) -> None:
    response = client.get(path)

    assert response.status_code == 404
    assert error_of(response).message
