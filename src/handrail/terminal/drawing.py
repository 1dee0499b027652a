"""Draws the screen of the watch loop, once until something changes."""

import time

from rich.console import Console

from handrail.session import Session
from handrail.terminal.screen import State, screen


class Drawing:
    """What is on the screen.

    Attributes:
        since: When it was drawn, by `time.monotonic`.
    """

    def __init__(self, session: Session, console: Console) -> None:
        self.session, self.console = session, console
        self.shown: tuple[object, ...] = ()
        self.since = 0.0

    def forget(self) -> None:
        """Draw anew at the next occasion: something else was on the screen."""
        self.shown = ()

    def draw(self, state: State) -> None:
        """Draw the whole screen in one go: a screen in parts would flicker."""
        shown = (state, self.session.progress, self.console.size)
        if shown == self.shown:
            return
        self.shown, self.since = shown, time.monotonic()
        with self.console:
            self.console.clear()
            self.console.print(screen(self.console, self.session, state))
