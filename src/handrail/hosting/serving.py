"""Serves a board: one process with many threads.

It is one process, since what changes is handed to the screens in memory. On Linux and
macOS it is gunicorn's threaded worker, as for the course's own application: a thread is
taken by a request and by each screen, and idle connections cost none. Where a worker
dies, gunicorn starts another, and all that was taken is in the database. On Windows,
which gunicorn does not know, it is Werkzeug's threaded server.
"""

import ipaddress
import socket
import sys
from collections.abc import Callable
from typing import Any

from flask import Flask

from handrail.hosting.keys import RoomError

THREADS = 64
SERVER: dict[str, Any] = {
    "workers": 1,
    "threads": THREADS,
    "worker_connections": 1000,
    "keepalive": 30,
    "timeout": 60,
    "graceful_timeout": 2,
    "accesslog": None,
    "loglevel": "error",  # a warning may name an address
    "control_socket_disable": True,
    "forwarded_allow_ips": "",
}
NOWHERE = "192.0.2.1"  # for documentation: nothing is sent there


def serve(make: Callable[[], Flask], host: str, port: int) -> None:
    """Serve a board until it is stopped.

    Args:
        make: Makes it, in the process that serves it.
    """
    if sys.platform == "win32":
        from werkzeug.serving import make_server  # noqa: PLC0415 (for Windows alone)

        make_server(host, port, make(), threaded=True).serve_forever()
        return
    from handrail.hosting.gunicorn import Server  # noqa: PLC0415 (slow to load)

    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    Server(make, {**SERVER, "bind": bind}).run()


def refuse_if_taken(host: str, port: int) -> None:
    """Refuse to serve where another program listens already.

    Raises:
        RoomError: One does, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        why = error.strerror or error
        raise RoomError(
            f"Nothing can be served at {host}, port {port}: {why}. Name another one "
            "with --host or --port."
        ) from error


def is_for_this_machine(host: str) -> bool:
    """Tell whether an address is reached from this machine alone."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def address_of(host: str, port: int) -> str:
    """Return the address that people in the room type."""
    if host in {"", "0.0.0.0", "::"}:  # noqa: S104 (it is compared)
        host = own_address()
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def own_address() -> str:
    """Return the address that this machine has on its network, without sending."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((NOWHERE, 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])
