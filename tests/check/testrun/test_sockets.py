"""What leaves the machine, by the audit events of Python."""

import asyncio
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from handrail.check.testrun.current import Current
from handrail.check.testrun.kernel import Peer
from handrail.check.testrun.sockets import Sockets

AWAY = "192.0.2.1"  # reserved for documentation


@pytest.fixture
def sockets(tmp_path: Path) -> Iterator[Sockets]:
    sockets = Sockets(Current(tmp_path, "test_a", "tests/test_a.py", 3))
    sockets.start()
    yield sockets
    sockets.stop()


def targets(sockets: Sockets) -> list[tuple[str, int]]:
    return sorted((one.host, one.port) for one in sockets.opened)


def test_udp_and_connections_are_seen_with_their_test(sockets: Sockets) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
        udp.connect((AWAY, 9))  # sends nothing
        sys.audit("socket.sendto", udp, (AWAY, 10))
        sys.audit("socket.sendmsg", udp, (AWAY, 11))
        assert udp.connect_ex((AWAY, 12)) is not None
    assert targets(sockets) == [(AWAY, port) for port in (9, 10, 11, 12)]
    assert {one.test for one in sockets.opened} == {"test_a"}


def test_what_stays_here_is_not_told(sockets: Sockets) -> None:
    socket.getaddrinfo("localhost", 80)
    socket.getaddrinfo(AWAY, 80)  # a number: nobody is asked
    sys.audit("socket.gethostbyname", socket.gethostname())
    for address in (
        ("127.0.0.1", 9),
        ("127.8.8.8", 9),
        ("::1", 9, 0, 0),
        ("::ffff:127.0.0.1", 9, 0, 0),
        ("api.localhost", 9),
        "/run/postgresql/.s",
        b"\0abstract",
        None,
    ):
        sys.audit("socket.connect", None, address)
    assert not sockets.opened


def test_a_loop_of_asyncio_is_no_way_out(sockets: Sockets) -> None:
    asyncio.run(asyncio.sleep(0))
    assert not sockets.opened


def test_a_connection_goes_by_the_name_that_was_asked_for(sockets: Sockets) -> None:
    sys.audit("socket.getaddrinfo", "api.example", "443", 0, 0, 0)
    sys.audit("socket.connect", None, (AWAY, 443))
    assert targets(sockets) == [("api.example", 443)]
    sys.audit("socket.connect", None, (AWAY, 444))
    assert (AWAY, 444) in targets(sockets)


def test_what_c_code_has_open_is_told_unless_it_was(
    sockets: Sockets, monkeypatch: pytest.MonkeyPatch
) -> None:
    fresh = [Peer(AWAY, 443), Peer(AWAY, 5432), Peer("127.0.0.1", 1), Peer(AWAY, 8)]

    class Kernel:
        def fresh(self) -> list[Peer]:
            return fresh

    monkeypatch.setattr(sockets, "peers", Kernel())
    sys.audit("socket.connect", None, (AWAY, 443))
    sockets.names("db.example", 5432)
    sockets.names("localhost", 5432)
    sockets.sample()
    assert targets(sockets) == [(AWAY, 8), (AWAY, 443), ("db.example", 5432)]
    monkeypatch.setattr(sockets, "peers", None)
    sockets.sample()
    assert len(sockets.opened) == 3


def test_it_falls_silent(sockets: Sockets) -> None:
    sockets.stop()
    sys.audit("socket.connect", None, (AWAY, 443))
    assert not sockets.opened
