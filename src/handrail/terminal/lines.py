"""Asks for a line: for what takes more than a key, and is read aloud as it stands."""

import signal
from collections.abc import Callable

import click
from rich.console import Console
from rich.text import Text

from handrail.terminal.signals import handled

AskLine = Callable[[str], str]


def ask_line(words: str) -> str:
    """Ask, and return what is typed, without space around it.

    Returns:
        Nothing where somebody only presses Enter or Ctrl-C, or nothing more can come.
    """
    try:
        # The loop leaves Ctrl-C to whatever it has lent the terminal to.
        with handled({"SIGINT": signal.default_int_handler}):
            answer: str = click.prompt(words, default="", show_default=False)
    except click.Abort:
        click.echo()
        return ""
    return answer.strip()


def ask_number(console: Console, ask: AskLine, words: str, count: int) -> int | None:
    """Ask until a number from 1 to `count` is typed; None for nothing."""
    while text := ask(words):
        if text.isdecimal() and 1 <= int(text) <= count:
            return int(text)
        console.print(Text(f" Type a number from 1 to {count}.", "help"))
    return None
