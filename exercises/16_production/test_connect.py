from collections.abc import Callable
from typing import Any

import pytest

URL = "redis://:secret@redis.example:6380/2"
PATIENCE = 5  # seconds; a request takes less than one
Settings = dict[str, Any]


@pytest.fixture(autouse=True)
def redis_is_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody get a connection."""

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise ConnectionError("Redis is away.")

    monkeypatch.setattr("redis.connection.AbstractConnection.connect", refuse)


@pytest.fixture
def settings() -> Callable[[str], Settings]:
    """A function that returns what a client does to get a connection."""
    from app.utils.redis import connect

    def settings(url: str) -> Settings:
        found: Settings = connect(url).connection_pool.connection_kwargs
        return found

    return settings


def test_nothing_is_asked_while_the_client_is_made() -> None:
    """The application starts while Redis is away: the client connects later."""
    from app.utils.redis import connect

    client = connect(URL)

    assert client is not None


def test_the_url_says_where_redis_is(settings: Callable[[str], Settings]) -> None:
    """The client goes to the host, the port and the database of the URL."""
    found = settings(URL)
    place = found.get("host"), found.get("port"), found.get("db")

    assert place == ("redis.example", 6380, 2)
    assert found.get("password") == "secret"


def test_a_redis_that_takes_no_connection_is_not_waited_for(
    settings: Callable[[str], Settings],
) -> None:
    """A host that does not answer costs a request a few seconds at most.

    Without a limit, the system gives up after two minutes or so.
    """
    seconds = settings(URL).get("socket_connect_timeout")

    assert seconds is not None
    assert 0 < seconds <= PATIENCE


def test_a_redis_that_says_nothing_is_not_waited_for(
    settings: Callable[[str], Settings],
) -> None:
    """A Redis that takes the connection and is silent costs a few seconds at most.

    Without a limit, that request waits for ever, and the next ones, too.
    """
    seconds = settings(URL).get("socket_timeout")

    assert seconds is not None
    assert 0 < seconds <= PATIENCE
