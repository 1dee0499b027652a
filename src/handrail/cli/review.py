"""`handrail review`: what was met comes back."""

from collections.abc import Sequence
from typing import Any

import click

from handrail.cli.answers import json_option, say_json
from handrail.cli.shared import take_up
from handrail.course.model import Exercise
from handrail.recall import schedule
from handrail.recall.deck import Card, chosen, deck_of
from handrail.recall.diary import diary_now
from handrail.recall.questions import load_questions
from handrail.terminal.console import is_watched
from handrail.terminal.lines import ask_line
from handrail.terminal.review_view import nothing_view, review_view
from handrail.terminal.reviewing import Review


@click.command("review")
@json_option
def review_command(as_json: bool) -> None:
    """Go over what you have met: about five minutes, from several guardrails.

    Questions and small exercises come back after 2, 7 and 21 days, and what was missed
    after one. Nothing comes by itself: it waits until you ask. An exercise is done once
    more in a folder beside the workspace, which stays as it is.
    """
    session, console = take_up()
    known = schedule.states(diary_now(session.workspace, schedule.now))
    questions = load_questions(session.course, is_kept=True)
    deck = deck_of(session.course, session.progress, questions, known)
    moment = schedule.now()
    cards = chosen(deck, moment)
    due = schedule.next_due([card.state for card in deck], moment)
    if as_json:
        next_ = None if due is None else due.isoformat()
        say_json("review", {"met": len(deck), "due": told(cards), "next": next_})
    elif not cards:
        console.print(nothing_view(len(deck), due))
    elif is_watched(console):
        Review(session, console, ask_line, schedule.now).run(cards)
    else:
        console.print(review_view(cards))


def told(cards: Sequence[Card]) -> list[dict[str, Any]]:
    """Return what comes back now for an answer in JSON."""
    return [
        {
            "kind": "exercise" if isinstance(card.about, Exercise) else "question",
            "slug": card.about.slug,
            "guardrail": card.guardrail,
            "right": card.state.right,
        }
        for card in cards
    ]
