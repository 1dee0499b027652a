"""Sends a datagram; the application is right."""

import socket

from app.factory import create_app

socket.socket(type=socket.SOCK_DGRAM).sendto(b"secret", ("127.0.0.1", 9))
