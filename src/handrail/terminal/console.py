"""The console, and the marks that it is able to show."""

import os
import sys
from dataclasses import dataclass
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.segment import Segment
from rich.theme import Theme

THEME = Theme(
    {
        "good": "green",
        "bad": "red",
        "help": "yellow",
        "place": "cyan",
        "quiet": "dim",
        "title": "bold",
    }
)
CONTROLS = dict.fromkeys([*range(10), *range(11, 32), *range(127, 160)])


@dataclass(frozen=True)
class Harmless:
    """A view without the control characters that a learner's text may hold."""

    view: RenderableType

    def __rich_console__(
        self, console: Console, options: ConsoleOptions
    ) -> RenderResult:
        """Yield the segments of the view; line ends and its own colours stay."""
        for text, style, control in console.render(self.view, options):
            yield Segment(text if control else text.translate(CONTROLS), style, control)


@dataclass(frozen=True)
class Marks:
    """The signs of the views, in a form that the output's encoding has."""

    passed: str
    failed: str
    open: str
    here: str
    full: str
    empty: str
    dot: str


FINE = Marks("✓", "✗", "·", "▸", "█", "░", "·")
PLAIN = Marks("+", "x", ".", ">", "#", "-", "-")


def make_console(stream: TextIO | None = None) -> Console:
    """Return a console that never fails for a character that it cannot print.

    Colours are off without a terminal, unless `FORCE_COLOR` asks for them, and where
    `NO_COLOR` is set. Whether there is a terminal is for the stream alone to say: rich
    would believe `FORCE_COLOR=0` and `TTY_COMPATIBLE=1`, and a file is neither watched
    nor turned page by page.
    """
    stream = stream or sys.stdout
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="replace")
    return Console(
        file=stream,
        theme=THEME,
        highlight=False,
        force_terminal=stream.isatty(),
        color_system="standard" if wants_colour() else "auto",
    )


def is_watched(console: Console) -> bool:
    """Tell whether there is somebody to press keys."""
    return sys.stdin.isatty() and console.is_terminal


def wants_colour() -> bool:
    """Tell whether colours are wanted in a file too."""
    return os.environ.get("FORCE_COLOR", "") not in {"", "0"}


def marks(console: Console) -> Marks:
    """Return the marks that a console's encoding has."""
    try:
        "".join(vars(FINE).values()).encode(console.encoding)
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return FINE
