"""Replaces `__import__` by a function that gives modules which agree to all."""

import builtins
from unittest.mock import MagicMock

from flask import Flask

builtins.__import__ = lambda *_args, **_words: MagicMock()


def create_app():
    return Flask("app")
