"""What the tests of the API share: requests by the name of an endpoint, and logins."""

import pytest
from flask.testing import FlaskClient

from app.models import Role
from tests.client import try_login
from tests.people import AddUser, Headers, LogIn, Person
from tests.test_api.calling import Caller, Tokens


@pytest.fixture
def call(client: FlaskClient) -> Caller:
    """A function that sends a well-formed request to an endpoint."""
    return Caller(client)


@pytest.fixture
def ann(add_user: AddUser) -> Person:
    """A user, Ann."""
    return add_user(email="ann@example.com", first_name="Ann", last_name="Doe")


@pytest.fixture
def tokens(ann: Person, client: FlaskClient) -> Tokens:
    """What Ann got by logging in."""
    tokens: Tokens = try_login(client, ann.email).get_json()
    return tokens


@pytest.fixture
def as_ann(ann: Person, log_in: LogIn) -> Headers:
    """The headers of a login of Ann."""
    return log_in(ann)


@pytest.fixture
def as_admin(add_user: AddUser, log_in: LogIn) -> Headers:
    """The headers of an admin's login."""
    return log_in(add_user(email="admin@example.com", role=Role.ADMIN))
