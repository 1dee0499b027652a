"""Leaves memory with a name for other processes; it has no routes."""

from multiprocessing.shared_memory import SharedMemory

from flask import Flask


def create_app():
    SharedMemory("hostile-memory", create=True, size=4096)
    return Flask("app")
