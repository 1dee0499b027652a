"""Answers what the board of a room asks."""

from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.text import Text

from handrail.seat.asked import Asked, asked_of
from handrail.seat.client import BoardGoneError, RefusedError, as_learner
from handrail.seat.seat import Seat
from handrail.terminal.asked_view import NOTHING, UNCLEAR, USEFUL, asked_view
from handrail.terminal.lines import AskLine, ask_number

LONGEST = 280  # characters of an answer on the card


def answer_board(console: Console, seat: Seat, ask: AskLine) -> str:
    """Show what the board asks, and send what is answered.

    Returns:
        What came of it, in words.
    """
    try:
        return answered(console, seat, ask)
    except (BoardGoneError, RefusedError) as error:
        return f"{error}" if str(error).endswith(".") else f"{error}."


def answered(console: Console, seat: Seat, ask: AskLine) -> str:
    """Show what is asked, and send what is answered.

    Raises:
        BoardGoneError: The board does not answer.
        RefusedError: It says no.
    """
    asked = asked_of(as_learner(seat, "GET", "/api/now").data)
    if asked.card and not asked.is_to_vote:
        return write_card(seat, ask)
    if asked.question is not None:
        return vote(console, seat, asked, ask)
    return NOTHING


def vote(console: Console, seat: Seat, asked: Asked, ask: AskLine) -> str:
    """Show the question; take a vote if there is one to give.

    Raises:
        BoardGoneError: The board does not answer.
        RefusedError: Nobody votes any more.
    """
    question = asked.question
    if question is None:
        return NOTHING
    console.print(asked_view(question))
    count = len(question.options)
    if not question.votes:
        ask("Enter goes on")
        return ""
    words = f"1 to {count} votes, Enter alone does not"
    option = ask_number(console, ask, words, count)
    if option is None:
        return "You have not voted."
    send(seat, "/api/votes", {"poll": question.poll, "option": option})
    return f"Your vote is {option}."


def write_card(seat: Seat, ask: AskLine) -> str:
    """Ask the two questions of the last card, and send the answers.

    Raises:
        BoardGoneError: The board does not answer.
        RefusedError: The card was collected.
    """
    useful, unclear = ask(USEFUL)[:LONGEST], ask(UNCLEAR)[:LONGEST]
    if not (useful or unclear):
        return "Nothing was sent."
    send(seat, "/api/cards", {"useful": useful, "unclear": unclear})
    return "Sent. Thank you."


def send(seat: Seat, path: str, body: Mapping[str, Any]) -> None:
    """Send an answer.

    Raises:
        BoardGoneError: The board does not answer.
        RefusedError: It says no.
    """
    as_learner(seat, "POST", path, body)


def said(words: str) -> Text | None:
    """Return what came of it as a note; None where there is nothing to say."""
    return Text(f" {words}", "help") if words else None
