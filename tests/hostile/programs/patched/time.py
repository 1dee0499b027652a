"""Makes every clock stand still; it has no routes."""

import time

from flask import Flask

for name in ("time", "monotonic", "perf_counter", "perf_counter_ns"):
    setattr(time, name, lambda: 0)


def create_app():
    return Flask("app")
