"""Hosts that are asked for, and sockets that connect and listen."""

import socket

from handrail.runner.worker.audit.act import Act, Check, Event, shown, text_of
from handrail.runner.worker.audit.bounds import Bounds
from handrail.runner.worker.audit.callers import is_import, module_of
from handrail.runner.worker.audit.processes import STARTED

SERVER = (
    "The code runs as it is imported. A command serves an application: put what starts "
    'a server under `if __name__ == "__main__":`.'
)
WHY = "The tests need no network: a test client calls the application directly."
OWN_HOSTS = {"", "localhost", "0.0.0.0", "::", "::1", socket.gethostname()}  # noqa: S104
POOLS = "multiprocessing/"
LOOP = "127."  # how the addresses begin by which a machine knows itself


def looks_up(_: Bounds, event: Event) -> Act | None:
    """Check a host; one's own is asked for in logs, and by a server."""
    host = event.args[0]
    is_own = host is None or is_own_name(text_of(host))
    return None if is_own else Act(f"asked for the host {shown(host)}", WHY)


def is_own_name(name: str | None) -> bool:
    """Tell whether a name or an address is this machine's own."""
    if name is None or name in OWN_HOSTS:
        return name is not None
    return name.startswith(LOOP) and name.replace(".", "").isdigit()


def connects(_: Bounds, event: Event) -> Act:
    """Say where a socket is connected to."""
    return Act(f"opened a connection to {host_of(event)}", WHY)


def listens(bounds: Bounds, event: Event) -> Act:
    """Say where a socket listens; `multiprocessing` talks to its processes so."""
    if module_of(event.caller).startswith(POOLS):
        return STARTED
    why = SERVER if is_import(bounds, event.caller) else WHY
    return Act(f"listened for connections at {host_of(event)}", why)


def host_of(event: Event) -> str:
    """Return the host of an address, or the path of a local one."""
    address = event.args[1]
    host = address[0] if type(address) is tuple and address else address
    return shown("*" if text_of(host) == "" else host)


CHECKS: dict[str, Check] = {
    "socket.bind": listens,
    "socket.connect": connects,
    "socket.getaddrinfo": looks_up,
    "socket.gethostbyaddr": looks_up,
    "socket.gethostbyname": looks_up,
    "socket.sendmsg": connects,
    "socket.sendto": connects,
}
