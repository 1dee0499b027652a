"""The room: when it began, the last card, and what people wrote on it."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..exceptions import ConflictError
from ..models import Card, Learner, Room


def settle(session: Session, now: datetime) -> None:
    """Let a room begin now where none has begun before."""
    if session.get(Room, 1) is None:
        session.add(Room(id=1, begun_at=now, is_card_open=False))
        session.commit()


def the_room(session: Session) -> Room:
    """Return the room."""
    return session.get_one(Room, 1)


def begin(session: Session, now: datetime) -> None:
    """Let the plan begin now."""
    the_room(session).begun_at = now
    session.commit()


def turn_card(session: Session) -> None:
    """Hand the last card out, or collect it."""
    room = the_room(session)
    room.is_card_open = not room.is_card_open
    session.commit()


def keep_card(session: Session, learner: Learner, useful: str, unclear: str) -> None:
    """Keep what a learner wrote; a second card replaces the first.

    Raises:
        ConflictError: No card is out.
    """
    if not the_room(session).is_card_open:
        raise ConflictError("No card is out")
    card = card_of(session, learner)
    if card is None:
        card = Card(learner_id=learner.id)
        session.add(card)
    card.useful, card.unclear = useful, unclear
    session.commit()


def card_of(session: Session, learner: Learner) -> Card | None:
    """Return the card of a learner, if they have written one."""
    return session.scalar(select(Card).where(Card.learner_id == learner.id))


def cards(session: Session) -> list[Card]:
    """Return all cards, in an order that tells nobody's name."""
    return list(session.scalars(select(Card).order_by(Card.useful, Card.unclear)))
