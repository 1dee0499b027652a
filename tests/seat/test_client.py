import socket
from collections.abc import Iterator
from threading import Thread

import pytest
from at_a_board import CODE

from handrail.seat import client
from handrail.seat.client import BoardGoneError, RefusedError, ask, join


@pytest.fixture
def stranger() -> Iterator[str]:
    """The address of something that answers, and is no board."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer() -> None:
            peer, _ = listener.accept()
            with peer:
                peer.recv(4096)
                peer.sendall(b"HTTP/1.0 200 OK\r\n\r\n<p>Hello</p>")

        thread = Thread(target=answer)
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        thread.join()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "127.0.0.1:8765",
        "ftp://127.0.0.1",
        "http://",
        "http://127.0.0.1:x",
        "http://[::1",
        "http://127.0.0.1:1",
        "http://a b",
    ],
)
def test_where_nothing_answers_the_board_is_gone(url: str) -> None:
    with pytest.raises(BoardGoneError, match="does not answer"):
        ask(url, "GET", "/api/now")


def test_what_is_no_board_is_gone_too(stranger: str) -> None:
    with pytest.raises(BoardGoneError):
        join(stranger, CODE, "Ann")


def test_a_board_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "PATIENCE", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(BoardGoneError):
            ask(url, "GET", "/api/now")


def test_a_wrong_code_is_refused(address: str) -> None:
    with pytest.raises(RefusedError, match="not the code") as caught:
        join(address, "ABCDE-FGHJX", "Ann")

    assert caught.value.status == 403


def test_who_joins_has_a_seat(address: str) -> None:
    seat = join(address, CODE, "  Ann  Lee ")

    assert (seat.url, seat.name) == (address, "Ann Lee")
    assert len(seat.token) == 43
