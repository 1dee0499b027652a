"""Asks for a line: for what takes more than a key, and is read aloud as it stands."""

from collections.abc import Callable

import click

AskLine = Callable[[str], str]


def ask_line(words: str) -> str:
    """Ask, and return what is typed, without space around it.

    Returns:
        Nothing where somebody only presses Enter, or nothing more can come.
    """
    try:
        answer: str = click.prompt(words, default="", show_default=False)
    except click.Abort:
        click.echo()
        return ""
    return answer.strip()
