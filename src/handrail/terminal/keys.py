"""The line that names the keys of the watch loop."""

import textwrap

from rich.console import Console
from rich.text import Text

NAMES = {
    "h": "hint",
    "d": "diff",
    "s": "solution",
    "w": "ways",
    "r": "reset",
    "n": "next",
    "p": "back",
    "t": "test again",
    "a": "run all",
    "l": "list",
    "i": "its part of the lesson",
    "c": "lesson",
    "e": "explain",
    "o": "open",
    "q": "quit",
}
UNBROKEN = "\N{NO-BREAK SPACE}"


def keys_view(console: Console) -> Text:
    """Return the keys with their names, in as many lines as the width needs."""
    names = (f"{key} {name}".replace(" ", UNBROKEN) for key, name in NAMES.items())
    lines = textwrap.wrap("   ".join(names), max(console.width - 2, 1))
    return Text("\n".join(f" {line}" for line in lines).replace(UNBROKEN, " "), "quiet")
