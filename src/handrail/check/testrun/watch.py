"""All that watches a run of tests, in one process."""

import inspect
import sys
from pathlib import Path

import pytest

from handrail.check.testrun.current import Current
from handrail.check.testrun.databases import Databases
from handrail.check.testrun.making import Making
from handrail.check.testrun.requests import Requests
from handrail.check.testrun.sockets import Sockets
from handrail.tested.seen import Seen


class Watch:
    """What watches a run, from its first import to its last test.

    Args:
        root: The folder of the project.

    Attributes:
        left_out: How many tests were chosen not to run.
    """

    def __init__(self, root: Path) -> None:
        self.current = Current(root)
        self.requests = Requests(self.current)
        self.sockets = Sockets(self.current)
        self.making = Making(self.current)
        self.databases = Databases(self.current, self.sockets.names)
        self.left_out = 0
        self.has_sqlalchemy = False

    def start(self) -> None:
        """Begin to watch."""
        self.requests.start()
        self.sockets.start()
        self.making.start()

    def stop(self) -> None:
        """Leave all as it was."""
        self.requests.stop()
        self.sockets.stop()
        self.making.stop()
        self.databases.stop()

    def begin(self, item: pytest.Item) -> None:
        """Take note of the test that begins."""
        self.sockets.ear.learn()
        if not self.has_sqlalchemy and "sqlalchemy" in sys.modules:
            self.has_sqlalchemy = True
            self.databases.start()
            self.making.watch_tables()
        now = self.current
        now.path, line, now.name = item.location
        now.path = now.places.path(str(item.path)) or now.path
        now.line = (line or 0) + 1
        function = inspect.unwrap(getattr(item, "function", len))
        now.code = getattr(function, "__code__", None)

    def end(self) -> None:
        """Take note that no test runs."""
        self.current.name, self.current.path, self.current.line = "", "", 0
        self.current.code = None

    def seen(self) -> Seen:
        """Return what was seen so far."""
        requests, databases = self.requests, self.databases
        return Seen(
            requests.count,
            self.left_out,
            tuple(requests.endpoints),
            tuple(requests.answers),
            tuple(self.sockets.opened),
            tuple(self.making.made),
            tuple(databases.used),
            tuple(databases.configured()),
        )
