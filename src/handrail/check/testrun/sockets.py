"""Watches sockets, by the audit events of Python and by what the kernel shows.

An event tells of each socket that Python code connects or sends by, also of UDP, before
it does so. Libraries of C have no events. What they have open when a phase of a test
ends is read from the kernel of Linux. Source: PEP 578, proc(5).
"""

import socket
import sys
import threading
from ipaddress import ip_address
from typing import Any

from handrail.check.testrun.current import Current
from handrail.check.testrun.ear import Note, ear_for
from handrail.check.testrun.kernel import Peer, Peers
from handrail.tested.seen import Opened

LOCAL = frozenset({"", "localhost", "0.0.0.0", "::", "localhost.localdomain"})  # noqa: S104


class Sockets:
    """The ways to other machines that a run has opened.

    Attributes:
        opened: Those, each with the test that did.
        peers: What the kernel shows; None where it does not.
    """

    def __init__(self, current: Current) -> None:
        self.current = current
        self.opened: set[Opened] = set()
        self.told: set[Peer] = set()
        self.ports: set[int] = set()
        self.peers = Peers() if sys.platform == "linux" else None
        self.asked = threading.local()
        self.is_on = False
        self.own = {socket.gethostname().lower()}
        events: dict[str, Note] = {
            "socket.connect": lambda args: self.connects(args[1]),
            "socket.sendto": lambda args: self.connects(args[1]),
            "socket.sendmsg": lambda args: self.connects(args[1]),
            "socket.getaddrinfo": lambda args: self.looks_up(args[0], args[1]),
            "socket.gethostbyname": lambda args: self.looks_up(args[0], 0),
        }
        self.ear = ear_for({name: self.when_on(note) for name, note in events.items()})

    def start(self) -> None:
        """Begin to watch. No audit hook can be taken out: it only falls silent."""
        self.is_on = True
        sys.addaudithook(self.ear.__setattr__)

    def stop(self) -> None:
        """Watch no more."""
        self.is_on = False

    def when_on(self, note: Note) -> Note:
        """Return what notes an event as long as there is somebody who watches."""
        return lambda args: note(args) if self.is_on else None

    def connects(self, address: Any) -> None:
        """Note where a socket leads; one without an address, or of a file, nowhere."""
        if not isinstance(address, tuple) or len(address) < 2:  # noqa: PLR2004
            return
        host, port = text_of(address[0]), address[1]
        name, asked = getattr(self.asked, "last", ("", 0))
        is_by_name = name and asked == port and is_number(host)
        if not self.is_here(host) and isinstance(port, int):
            self.told.add(Peer(host, port))
            self.note(name if is_by_name else host, port)

    def looks_up(self, name: Any, port: Any) -> None:
        """Note that the address of another machine is asked for: that goes out, too."""
        host, number = text_of(name), as_number(port)
        self.asked.last = (host, number)
        if not self.is_here(host) and not is_number(host):
            self.note(host, number)

    def names(self, host: str, port: int) -> None:
        """Note a database on another machine, whose client has no events."""
        if not self.is_here(host):
            self.ports.add(port)
            self.note(host, port)

    def sample(self) -> None:
        """Note what the kernel shows of this process, and no event has told."""
        self.ear.learn()
        for peer in self.peers.fresh() if self.peers else ():
            is_told = peer in self.told or peer.port in self.ports
            if not is_told and not self.is_here(peer.host):
                self.note(peer.host, peer.port)

    def note(self, host: str, port: int) -> None:
        """Note a way to another machine, with the test that runs."""
        now = self.current
        self.opened.add(Opened(host, port, now.path, now.line, now.name))

    def is_here(self, host: str) -> bool:
        """Tell whether a name or an address is this machine's."""
        name = host.lower().rstrip(".")
        if name in LOCAL or name in self.own or name.endswith(".localhost"):
            return True
        try:
            address = ip_address(name.partition("%")[0])
        except ValueError:
            return False
        mapped = getattr(address, "ipv4_mapped", None)
        return (mapped or address).is_loopback


def text_of(host: Any) -> str:
    """Return a name as text; nothing for none."""
    if isinstance(host, bytes | bytearray):
        return bytes(host).decode("ascii", "replace")
    return host if isinstance(host, str) else ""


def as_number(port: Any) -> int:
    """Return the number of a port that may be a text; 0 for what is none."""
    return int(port) if str(port).isdigit() else 0


def is_number(host: str) -> bool:
    """Tell whether a host is an address, and no name."""
    try:
        ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return True
