import socket
from pathlib import Path

import pytest
from pytest_socket import SocketConnectBlockedError

# An address for documentation (RFC 5737): nobody has it.
ELSEWHERE = ("192.0.2.1", 80)


def test_no_test_reaches_another_machine() -> None:
    with (
        pytest.warns(UserWarning, match="A test tried"),
        pytest.raises(SocketConnectBlockedError),
    ):
        socket.create_connection(ELSEWHERE)


def test_a_test_may_reach_this_machine() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        assert client.getpeername() == server.getsockname()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has none")
def test_a_test_may_use_a_unix_socket(tmp_path: Path) -> None:
    path = str(tmp_path / "socket")
    with (
        socket.socket(socket.AF_UNIX) as server,
        socket.socket(socket.AF_UNIX) as client,
    ):
        server.bind(path)
        server.listen()
        client.connect(path)

        assert client.getpeername() == path
