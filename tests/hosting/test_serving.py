import socket
import sys

import pytest
from flask import Flask

from handrail.hosting.keys import RoomError
from handrail.hosting.serving import (
    SERVER,
    address_of,
    is_for_this_machine,
    refuse_if_taken,
)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_what_is_for_this_machine(host: str) -> None:
    assert is_for_this_machine(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "room.example", ""])
def test_what_is_for_others_too(host: str) -> None:
    assert not is_for_this_machine(host)


def test_an_address_is_what_people_type() -> None:
    assert address_of("127.0.0.1", 8765) == "http://127.0.0.1:8765"
    assert address_of("::1", 8765) == "http://[::1]:8765"
    assert "0.0.0.0" not in address_of("0.0.0.0", 8765)


def test_a_port_that_is_taken_is_refused_and_a_free_one_is_not() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(RoomError, match=f"port {port}"):
            refuse_if_taken("127.0.0.1", port)
    refuse_if_taken("127.0.0.1", port)


def test_so_is_an_address_of_another_machine() -> None:
    with pytest.raises(RoomError, match="--host"):
        refuse_if_taken("192.0.2.1", 8765)


@pytest.mark.skipif(sys.platform == "win32", reason="gunicorn is not for Windows")
def test_one_process_serves_with_threads() -> None:
    from handrail.hosting.gunicorn import Server, Worker  # noqa: PLC0415 (not for Windows)

    app = Flask(__name__)
    server = Server(lambda: app, {**SERVER, "bind": "127.0.0.1:8765"})

    assert (server.cfg.workers, server.cfg.worker_class) == (1, Worker)
    assert server.load() is app
