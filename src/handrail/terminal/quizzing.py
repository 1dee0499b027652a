"""A quiz, asked and answered with single keys."""

import sys
from collections.abc import Callable, Sequence

from rich.console import Console

from handrail.recall.question import Option, Question
from handrail.terminal.console import is_watched
from handrail.terminal.quiz_view import answer_view, end_view, question_view

QUIT = "q"
KEYS = "1 to {number} answers, q ends. "
GO_ON = "A key goes on, q ends. "

Keep = Callable[[Question, Option], None]


def ask_all(
    console: Console, questions: Sequence[Question], keep: Keep, *, is_kept: bool
) -> None:
    """Ask questions one after the other, until somebody ends it.

    Args:
        keep: Takes each answer, before it is explained.
        is_kept: Whether that keeps them.
    """
    right = answered = 0
    for place, question in enumerate(questions, start=1):
        console.print(question_view(question, place, len(questions)))
        chosen = read_option(console, question)
        if chosen is None:
            break
        keep(question, chosen)
        answered += 1
        right += chosen.is_right
        console.print(answer_view(question, chosen))
        if place < len(questions) and read_key(console, GO_ON) in {QUIT, ""}:
            break
    console.print(end_view(right, answered, is_kept=is_kept))


def read_option(console: Console, question: Question) -> Option | None:
    """Wait for a key that stands for an option; None for the end."""
    number = len(question.options)
    known = {str(place): o for place, o in enumerate(question.options, start=1)}
    while True:
        key = read_key(console, KEYS.format(number=number))
        if key in known:
            return known[key]
        if key in {QUIT, ""}:
            return None


def read_key(console: Console, words: str) -> str:
    """Return the next key, or what a line holds where there is no terminal.

    Nothing comes back at the end of the input.
    """
    if not is_watched(console):
        line = sys.stdin.readline()
        return line.strip() or ("" if not line else "\n")
    from handrail.terminal.tty import Tty  # noqa: PLC0415 (slow, and for terminals)

    console.print(f" {words}", style="quiet", end="")
    tty = Tty()
    with tty.holding():
        key = str(tty.terminal.inkey())
    console.print()
    return key
