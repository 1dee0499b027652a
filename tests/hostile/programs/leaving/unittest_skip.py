"""Skips each test in the way of unittest."""

import unittest


def create_app():
    raise unittest.SkipTest("not needed here")
