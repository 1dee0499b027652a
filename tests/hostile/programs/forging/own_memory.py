"""Opens its own memory as a file, for writing; the application is right."""

from app.factory import create_app

open("/proc/self/mem", "r+b").close()
