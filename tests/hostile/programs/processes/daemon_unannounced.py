"""Starts a program that hides: unannounced, in a session of its own, with no name."""

from multiprocessing.util import spawnv_passfds

from flask import Flask

WORDS = ["env", "-i", "-C", "/", "setsid", "-f", "sleep", "1000"]


def create_app():
    spawnv_passfds(b"/usr/bin/env", [word.encode() for word in WORDS], ())
    return Flask("app")
