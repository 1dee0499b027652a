"""Looks up the address of a name; the application is right."""

import contextlib
import socket

from app.factory import create_app

with contextlib.suppress(OSError):
    socket.getaddrinfo("secret.example", 80)
