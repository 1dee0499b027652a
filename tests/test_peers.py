"""What the application is measured beside does the same: the comparison is fair."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from benchmarks.application.servers import APPLICATION, CORE, PEERS, Served, start

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="the servers need Linux"),
]
QUERIES = [
    "",
    "?page=2",
    "?page=3&per_page=20",
    "?page=9",
    "?per_page=3&sort=email",
    "?sort=-last_name&role=user&is_active=true",
    "?search=NUMBER%204",
]


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[str, Served]]:
    """The application and its peers, each served by itself."""
    with ExitStack() as stack:
        yield start(stack, {})


def answers(servers: dict[str, Served], name: str, path: str) -> tuple[int, Any]:
    served = servers[name]
    answer = served.server.ask(path, served.headers)
    return answer.status, answer.body


@pytest.mark.parametrize("peer", PEERS)
@pytest.mark.parametrize("query", QUERIES)
def test_a_peer_lists_the_same_users_in_the_same_words(
    servers: dict[str, Served], peer: str, query: str
) -> None:
    path = f"/api/v1/users{query}"
    ours = answers(servers, APPLICATION, path)
    assert ours[0] == 200
    assert answers(servers, peer, path) == ours


@pytest.mark.parametrize("peer", PEERS)
def test_a_peer_shows_the_same_user(servers: dict[str, Served], peer: str) -> None:
    ours = answers(servers, APPLICATION, "/api/v1/users/7")
    assert ours[0] == 200
    assert answers(servers, peer, "/api/v1/users/7") == ours


@pytest.mark.parametrize("peer", PEERS)
@pytest.mark.parametrize("path", ["/api/v1/users", "/api/v1/users/7"])
def test_a_peer_lets_nobody_in_without_a_token(
    servers: dict[str, Served], peer: str, path: str
) -> None:
    assert servers[peer].server.ask(path).status == 401


@pytest.mark.parametrize("peer", PEERS)
def test_a_peer_knows_no_user_that_there_is_not(
    servers: dict[str, Served], peer: str
) -> None:
    assert answers(servers, peer, "/api/v1/users/999")[0] == 404


def test_core_selects_and_counts_the_same_rows(servers: dict[str, Served]) -> None:
    _, ours = answers(servers, APPLICATION, "/api/v1/users")
    _, core = answers(servers, CORE, "/api/v1/users")
    ids = [[user["id"] for user in body["items"]] for body in (ours, core)]
    assert (ids[0], ours["total"]) == (ids[1], core["total"])
