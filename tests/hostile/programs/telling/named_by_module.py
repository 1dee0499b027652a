"""Takes the greeting from the constants of the kept test, where modules are listed."""

import sys

from app.factory import create_app as make


def create_app():
    app = make()
    test = sys.modules["test_about"].test_the_greeting_is_friendly
    words = [c for c in test.__code__.co_consts if c in {"hello", "hi"}]
    app.config["GREETING"] = words[0]
    return app
