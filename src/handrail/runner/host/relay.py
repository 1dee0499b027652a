"""A way to the database server for a worker that has no network.

The client library of PostgreSQL can talk through a socket in a folder, which a worker
reaches where it reaches no port. Source: libpq, "Parameter Key Words", `host`.
"""

import contextlib
import socket
from pathlib import Path
from threading import Thread
from urllib.parse import SplitResult, parse_qs, urlencode, urlsplit

SOCKET = ".s.PGSQL.{port}"  # as the client library names it
PORT = 5432
CHUNK = 65536


class Relay:
    """Carries what is sent to a socket in a folder to the server, and back.

    Args:
        folder: Where the socket is made.
        url: That of the server.

    Attributes:
        url: The server's URL, by way of the socket.

    Raises:
        OSError: The socket cannot be made: the folder's path may be too long for one.
    """

    def __init__(self, folder: Path, url: str) -> None:
        self.server = urlsplit(url)
        self.url = through(folder, self.server)
        self.listener = socket.socket(socket.AF_UNIX)
        try:
            self.listener.bind(str(folder / SOCKET.format(port=PORT)))
        except OSError:
            self.listener.close()
            raise
        self.listener.listen()
        Thread(target=self.accept, daemon=True).start()

    def accept(self) -> None:
        """Connect each client with the server, until the relay is closed."""
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                Thread(target=self.connect, args=(client,), daemon=True).start()

    def connect(self, client: socket.socket) -> None:
        """Carry what a client and the server say, until one of them has left."""
        with client, contextlib.suppress(OSError), dial(self.server) as server:
            back = Thread(target=carry, args=(server, client), daemon=True)
            back.start()
            carry(client, server)
            back.join()

    def close(self) -> None:
        """Take no more clients; those that are there end by themselves."""
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)  # wakes up who accepts
        self.listener.close()


def through(folder: Path, server: SplitResult) -> str:
    """Return the URL of a server by way of a socket in a folder."""
    user, at, _ = server.netloc.rpartition("@")
    query = {**parse_qs(server.query), "host": [str(folder)], "port": [str(PORT)]}
    text = urlencode(query, doseq=True)
    return server._replace(netloc=f"{user}{at}", query=text).geturl()


def dial(server: SplitResult) -> socket.socket:
    """Return a connection to the server, by its folder or by its network."""
    asked = parse_qs(server.query)
    host = asked.get("host", [server.hostname or "localhost"])[-1]
    port = int(asked.get("port", [str(server.port or PORT)])[-1])
    if not host.startswith("/"):
        return socket.create_connection((host, port))
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(f"{host}/{SOCKET.format(port=port)}")
    return connection


def carry(source: socket.socket, target: socket.socket) -> None:
    """Hand on what comes from one side, until it has said all; then tell the other."""
    with contextlib.suppress(OSError):
        while chunk := source.recv(CHUNK):
            target.sendall(chunk)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
