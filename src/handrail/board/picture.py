"""The picture of the room that a screen shows."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from .models import Card, Poll, Room
from .programme import Programme, Question
from .services import overview, pace, polls, rooms


@dataclass(frozen=True)
class Bar:
    """An option with its votes: how many, and which share, in each round."""

    text: str
    says: str
    is_right: bool
    votes: tuple[int, int]
    shares: tuple[int, int]


@dataclass(frozen=True)
class Shown:
    """A question on the screen.

    Attributes:
        voted: How many have voted in this round.
        bars: Without counts until both votes are in: a first count would sway.
    """

    question: Question
    phase: str
    voted: int
    bars: tuple[Bar, ...]

    @property
    def has_counts(self) -> bool:
        """Whether the votes are shown."""
        return self.phase == "explained"


@dataclass(frozen=True)
class Picture:
    """All that a screen shows."""

    overview: overview.Overview
    pace: pace.Pace | None
    shown: Shown | None
    suggested: tuple[Question, ...]
    room: Room
    cards: tuple[Card, ...]


def picture(session: Session, programme: Programme, now: datetime) -> Picture:
    """Draw the room as it is now."""
    everybody = overview.learners(session)
    room, poll = rooms.the_room(session), polls.open_poll(session)
    seen = overview.overview(everybody, programme, now)
    at = [each.exercise for each in everybody if each.exercise]
    return Picture(
        seen,
        pace.pace(session, everybody, programme, room.begun_at, now),
        shown(session, poll, programme) if poll else None,
        suggested(programme, at, polls.asked(session)),
        room,
        tuple(rooms.cards(session)),
    )


def shown(session: Session, poll: Poll, programme: Programme) -> Shown | None:
    """Return the open question with its votes."""
    question = programme.question(poll.question)
    if question is None:
        return None
    counted = polls.counts(session, poll)
    bars = tuple(
        bar(option.text, option.says, counted, place, is_right=option.is_right)
        for place, option in enumerate(question.options, 1)
    )
    voted = sum(counted[polls.ROUNDS.get(poll.phase, 2)].values())
    return Shown(question, poll.phase, voted, bars)


def bar(
    text: str,
    says: str,
    counted: Mapping[int, Mapping[int, int]],
    place: int,
    *,
    is_right: bool,
) -> Bar:
    """Return an option with its share of each round."""
    first, second = (counted[number].get(place, 0) for number in (1, 2))
    of = [sum(counted[number].values()) or 1 for number in (1, 2)]
    shares = round(100 * first / of[0]), round(100 * second / of[1])
    return Bar(text, says, is_right, (first, second), shares)


def suggested(
    programme: Programme, at: list[str], asked: set[str]
) -> tuple[Question, ...]:
    """Return the questions, those of the chapter where most people are first.

    What was asked before comes last.
    """
    known = [
        programme.by_slug[slug].chapter for slug in at if slug in programme.by_slug
    ]
    most = max(set(known), key=known.count) if known else 0
    return tuple(
        sorted(
            programme.questions,
            key=lambda q: (q.slug in asked, abs(q.chapter - most), q.chapter),
        )
    )
