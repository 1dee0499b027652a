"""Hosts that are asked for, and sockets that connect and listen."""

from handrail.runner.worker.audit.act import Act, Check, Event, shown, text_of
from handrail.runner.worker.audit.bounds import Bounds

WHY = "The tests need no network: a test client calls the application directly."
OWN_HOSTS = {"", "localhost", "127.0.0.1", "::1"}


def looks_up(_: Bounds, event: Event) -> Act | None:
    """Check a host; one's own is asked for by a server, too, before it listens."""
    host = event.args[0]
    is_own = host is None or text_of(host) in OWN_HOSTS
    return None if is_own else Act(f"asked for the host {shown(host)}", WHY)


def connects(_: Bounds, event: Event) -> Act:
    """Say where a socket is connected to."""
    return Act(f"opened a connection to {host_of(event)}", WHY)


def listens(_: Bounds, event: Event) -> Act:
    """Say where a socket listens."""
    return Act(f"listened for connections at {host_of(event)}", WHY)


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
