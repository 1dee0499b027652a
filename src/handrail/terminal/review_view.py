"""What comes back in a review, as a person reads it."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.course.model import Exercise
from handrail.recall.deck import Card, guardrails_of
from handrail.terminal.console import Harmless
from handrail.terminal.plural import counted

INDENT = (0, 1, 0, 3)
NOTHING_MET = (
    "There is nothing to review yet. What you have done comes back here after 2, 7 and "
    "21 days, when you ask for it."
)
ALL_LEARNT = "Nothing is left to come back: all of it was right three times."
PRACTICE = (
    "Once more, in a folder of its own; your workspace is not touched. Write it in "
    "this file, save it, and come back here:"
)


def nothing_view(count: int, due: datetime | None) -> RenderableType:
    """Return why nothing comes back now.

    Args:
        count: How many things were met.
        due: When the next one comes back.
    """
    if not count:
        return Text(f" {NOTHING_MET}", "help")
    if due is None:
        return Text(f" {ALL_LEARNT}", "good")
    day = due.astimezone().strftime("%Y-%m-%d")
    return Text(f" Nothing is due today. The next comes back on {day}.", "help")


def review_view(cards: Sequence[Card]) -> RenderableType:
    """Return what comes back now, and about how long it takes."""
    guardrails = len(set(guardrails_of(cards)))
    minutes = max(round(sum(card.seconds for card in cards) / 60), 1)
    things, of = counted(len(cards), "thing"), counted(guardrails, "guardrail")
    time = counted(minutes, "minute")
    return Text(f" {things} from {of}, about {time}. You can leave any time.", "title")


def heading(card: Card, number: int, count: int) -> RenderableType:
    """Return what a card is about."""
    label = card.about.label if isinstance(card.about, Exercise) else "a question"
    return Text(f"\n {number} of {count}: guardrail {card.guardrail}, {label}", "place")


def practice_view(exercise: Exercise, folder: Path) -> RenderableType:
    """Return an exercise that is done once more, and where."""
    file = folder / exercise.symbol.path
    return Harmless(
        Group(
            Padding(Text(exercise.task), INDENT),
            Padding(Text(f"\n{PRACTICE}"), INDENT),
            Padding(Text(f"{file}\n", "place", overflow="fold"), INDENT),
        )
    )
