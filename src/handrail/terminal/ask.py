"""How a learner asks for something: with a key in the loop, elsewhere with a command.

A view that says so takes one of these functions, and its sentences stand for both.
"""

from collections.abc import Callable

from handrail.command import command

Ask = Callable[[str, str], str]


def by_key(key: str, words: str) -> str:  # noqa: ARG001
    """Return the key."""
    return key


def by_command(key: str, words: str) -> str:  # noqa: ARG001
    """Return the command, as it is to be typed in the current folder."""
    return command(words)
