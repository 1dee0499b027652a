"""The browser that some tests need: Chromium, and the driver that it is steered by.

Only Linux has what holds it in: a worker that has no network, and a keeper that ends
all that the driver has started.
"""

import shutil
import sys
from typing import NamedTuple

ENDING = "_in_browser"  # of the names of tests that need it, and of their files
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
DRIVER = "chromedriver"
SOCKET = "browser"  # in the folder of a worker
LINE = "HANDRAIL_BROWSER"  # the variable with the number of a worker's socket


class Programs(NamedTuple):
    """Where the browser and its driver are."""

    browser: str
    driver: str


def browser() -> Programs | None:
    """Return the programs of the browser to test in; None where there are none."""
    if sys.platform != "linux":
        return None
    found, driver = filter(None, map(shutil.which, NAMES)), shutil.which(DRIVER)
    program = next(found, None)
    return Programs(program, driver) if program and driver else None


def needs_browser(name: str) -> bool:
    """Tell by its name whether a test needs the browser, with or without parameters."""
    return name.partition("[")[0].endswith(ENDING)
