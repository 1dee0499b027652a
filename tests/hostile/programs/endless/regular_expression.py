"""Matches a regular expression that tries every way to split a text."""

import re


def create_app():
    re.match(r"(a+)+$", "a" * 60 + "b")
