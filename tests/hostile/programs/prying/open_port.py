"""Listens for who may come; the application is right."""

import socket

from app.factory import create_app

socket.create_server(("127.0.0.1", 0))
