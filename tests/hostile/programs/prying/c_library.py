"""Loads the C library, by which all else can be done; the application is right."""

import ctypes

from app.factory import create_app

ctypes.CDLL("libc.so.6").getpid()
