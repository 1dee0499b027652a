"""Tells the screens that something has changed, within one process."""

import threading


class Hub:
    """Counts changes, and wakes who waits for one.

    Attributes:
        version: How many changes there were.
        is_closed: Whether the board ends, and every screen is to let go of it.
    """

    def __init__(self) -> None:
        self.version = 0
        self.changed = threading.Condition()
        self.open_screens = 0
        self.is_closed = False

    def publish(self) -> None:
        """Tell all who wait that something has changed."""
        with self.changed:
            self.version += 1
            self.changed.notify_all()

    def close(self) -> None:
        """Let all screens go: they come back where a board is there again."""
        self.is_closed = True
        self.publish()

    def wait(self, known: int, seconds: float) -> int:
        """Wait for a change after a version, at most so long; return the newest."""
        with self.changed:
            self.changed.wait_for(lambda: self.version != known, seconds)
            return self.version

    def enter(self, most: int) -> bool:
        """Let a screen in, if fewer than so many are open."""
        with self.changed:
            is_free = self.open_screens < most
            self.open_screens += is_free
            return is_free

    def leave(self) -> None:
        """Note that a screen is gone."""
        with self.changed:
            self.open_screens -= 1
