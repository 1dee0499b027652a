"""Connects to a server; the application is right."""

import socket

from app.factory import create_app

socket.socket().connect_ex(("127.0.0.1", 9))
