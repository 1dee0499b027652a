"""Asks for the name and the address of its own machine, as a log's settings do."""

import contextlib
import socket

from app.factory import create_app

name = socket.gethostname()
print(socket.getfqdn(), socket.getfqdn("127.0.0.1"))
with contextlib.suppress(OSError):
    socket.gethostbyname(name)
with contextlib.suppress(OSError):
    socket.getaddrinfo(name, 80)
