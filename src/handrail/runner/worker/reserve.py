"""A reserve of open files, for when the code has left none to open."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

SIZE = 4  # to tell of a failure takes one file at a time


class Reserve:
    """Files that are kept open so that as many others can be opened later."""

    def __init__(self) -> None:
        self.held: list[int] = []

    @contextmanager
    def spent(self) -> Iterator[None]:
        """Make room for `SIZE` files while the block lasts."""
        self.empty()
        try:
            yield
        finally:
            self.fill()

    def fill(self) -> None:
        """Open what is missing; what cannot be opened is done without."""
        with suppress(OSError):
            while len(self.held) < SIZE:
                self.held.append(os.open(os.devnull, os.O_RDONLY))

    def empty(self) -> None:
        """Close them all; the code may have closed some."""
        while self.held:
            with suppress(OSError):
                os.close(self.held.pop())
