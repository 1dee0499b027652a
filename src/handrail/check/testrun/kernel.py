"""What the kernel of Linux shows of the sockets of this process."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from typing import NamedTuple

OPEN = Path("/proc/self/fd")
TABLES = tuple(Path("/proc/self/net", name) for name in ("tcp", "tcp6", "udp", "udp6"))
LOCAL = Path("/proc/self/net/unix")
SOCKET = "socket:["
REMOTE, INODE = 2, 9  # columns of a table
INODE_OF_FILE = 6
LENGTH = 8  # hexadecimal digits of an address of IPv4, and of a part of IPv6


class Peer(NamedTuple):
    """The other end of a socket."""

    host: str
    port: int


class Peers:
    """The other ends of the sockets of this process, each told once."""

    def __init__(self) -> None:
        self.known: set[str] = set(inodes())

    def fresh(self) -> list[Peer]:
        """Return the other ends of the sockets that are open and were not told."""
        there = set(inodes())
        new = there - self.known
        self.known &= there
        if not new:
            return []
        found = dict(pair for table in TABLES for pair in rows(table))
        ends = {i: found[i] for i in new if i in found and found[i].port}
        # One that leads nowhere yet may lead somewhere at the next look.
        self.known |= ends.keys() | (new & files())
        return list(ends.values())


def inodes() -> Iterator[str]:
    """Yield the numbers of the sockets that this process has open."""
    with suppress(OSError):
        for entry in OPEN.iterdir():
            with suppress(OSError):
                target = str(entry.readlink())
                if target.startswith(SOCKET):
                    yield target[len(SOCKET) : -1]


def files() -> set[str]:
    """Return the numbers of all sockets that are files, and so lead to no machine."""
    with suppress(OSError):
        lines = LOCAL.read_text("utf-8", "replace").splitlines()[1:]
        return {line.split()[INODE_OF_FILE] for line in lines}
    return set()


def rows(table: Path) -> Iterator[tuple[str, Peer]]:
    """Yield the sockets of a table of the kernel: their numbers, and their ends."""
    with suppress(OSError):
        yield from read_rows(table.read_text("ascii").splitlines()[1:])


def read_rows(lines: Iterable[str]) -> Iterator[tuple[str, Peer]]:
    """Yield what stands in the lines of a table of the kernel."""
    for line in lines:
        cells = line.split()
        host, _, port = cells[REMOTE].partition(":")
        yield cells[INODE], Peer(address_of(host), int(port, 16))


def address_of(digits: str) -> str:
    """Return an address that the kernel writes in parts, each with its end first."""
    parts = (digits[at : at + LENGTH] for at in range(0, len(digits), LENGTH))
    raw = b"".join(int(part, 16).to_bytes(LENGTH // 2, "little") for part in parts)
    kind = IPv4Address if len(raw) == LENGTH // 2 else IPv6Address
    return str(kind(raw))
