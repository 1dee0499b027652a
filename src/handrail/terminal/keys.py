"""The keys of the watch loop: their names, and those that ask first."""

import textwrap

from rich.console import Console
from rich.text import Text

NAMES = {
    "h": "hint",
    "z": "puzzle",
    "d": "diff",
    "s": "solution",
    "w": "ways",
    "u": "question",
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
AT_A_BOARD = {"k": "stuck", "v": "vote"}  # for who has joined a room
ASK_FIRST = {
    "d": "The difference shows the solution. Press d again to see it.",
    "s": "Press s again to see the solution. A hint may be enough: h.",
    "w": "Another right answer shows how it is done. Press w again to see it.",
    "z": "A puzzle shows the solution's lines. Press z again, or take two hints: h.",
    "r": "Press r again to begin the exercise anew. A copy of your code is kept.",
}
PAGES = {"c", "e", "i"}  # the first press leaves answers out
UNBROKEN = "\N{NO-BREAK SPACE}"


def keys_view(console: Console, *, is_at_board: bool = False) -> Text:
    """Return the keys with their names, in as many lines as the width needs.

    Args:
        is_at_board: Whether the learner has joined a room.
    """
    keys = {**NAMES, **(AT_A_BOARD if is_at_board else {})}
    keys["q"] = keys.pop("q")
    names = (f"{key} {name}".replace(" ", UNBROKEN) for key, name in keys.items())
    lines = textwrap.wrap("   ".join(names), max(console.width - 2, 1))
    return Text("\n".join(f" {line}" for line in lines).replace(UNBROKEN, " "), "quiet")
