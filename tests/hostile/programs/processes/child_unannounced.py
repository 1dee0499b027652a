"""Starts a program by a function that tells Python's audit nothing."""

from multiprocessing.util import spawnv_passfds

from flask import Flask


def create_app():
    spawnv_passfds(b"/bin/sleep", [b"sleep", b"1000"], ())
    return Flask("app")
