"""Asks where a library of C is, and loads none."""

from ctypes.util import find_library

from app.factory import create_app

find_library("magic")
