import socket
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., str]
Went = list[str]

NETWORK = "tests/test_network.py::"
THIS_MACHINE = f"{NETWORK}test_a_test_may_reach_this_machine"
UNIX_SOCKET = f"{NETWORK}test_a_test_may_use_a_unix_socket"
REGISTRATION = "tests/test_api/test_registration.py::test_somebody_new_gets_an_account"
LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@pytest.fixture(autouse=True)
def went_out(monkeypatch: pytest.MonkeyPatch) -> Went:
    """The addresses of other machines that were called; no call leaves this one."""
    addresses: Went = []
    connect = socket.socket.connect

    def stop(self: socket.socket, address: Any) -> None:
        is_ip = self.family in {socket.AF_INET, socket.AF_INET6}
        if is_ip and address[0] not in LOOPBACK:
            addresses.append(address[0])
            raise OSError("there is no network")
        connect(self, address)

    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.setattr("pytest_socket._true_connect", stop)
    monkeypatch.setattr(socket.socket, "connect", stop)
    return addresses


def test_tests_reach_this_machine(run_right: Run) -> None:
    """A test may start a server on this machine, and call it."""
    your_guard = run_right(THIS_MACHINE)

    assert your_guard == "passed"


def test_tests_use_unix_sockets(run_right: Run) -> None:
    """A test may use a Unix socket, which is on this machine, too."""
    your_guard = run_right(UNIX_SOCKET)

    assert your_guard in {"passed", "skipped"}  # where the system has none


def test_tests_that_stay_here_pass(run_right: Run, went_out: Went) -> None:
    """A test of an application that calls nobody passes."""
    your_guard = run_right(REGISTRATION)

    assert your_guard == "passed"
    assert went_out == []


def test_a_call_for_leaked_passwords_is_stopped(run_on: Run, went_out: Went) -> None:
    """A test fails in which the application asks another machine about a password."""
    your_guard = run_on("asks_a_list_of_breaches", REGISTRATION)

    assert went_out == []
    assert your_guard == "failed"


def test_a_mail_is_stopped(run_on: Run, went_out: Went) -> None:
    """A test fails in which the application sends a mail by another machine."""
    your_guard = run_on("mails_from_tests", REGISTRATION)

    assert went_out == []
    assert your_guard == "failed"
