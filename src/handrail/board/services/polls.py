"""Polls: a question is opened, voted on, talked about, voted on again, explained."""

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..exceptions import ConflictError, NotFoundError
from ..models import Learner, Poll, Vote
from ..programme import Programme

PHASES = ("first", "talk", "second", "explained", "closed")
ROUNDS: Mapping[str, int] = {"first": 1, "second": 2}


def open_poll(session: Session) -> Poll | None:
    """Return the poll that is open, if one is."""
    is_open = Poll.phase != "closed"
    return session.scalar(select(Poll).where(is_open).order_by(Poll.id.desc()))


def asked(session: Session) -> set[str]:
    """Return the slugs of the questions that were opened before."""
    return set(session.scalars(select(Poll.question)))


def begin(session: Session, slug: str, programme: Programme, now: datetime) -> None:
    """Open a question; one that is open is closed.

    Raises:
        NotFoundError: The course has no such question.
    """
    if programme.question(slug) is None:
        raise NotFoundError
    close(session)
    session.add(Poll(question=slug, phase=PHASES[0], opened_at=now))
    session.commit()


def go_on(session: Session) -> None:
    """Bring the open question to its next phase.

    Raises:
        ConflictError: None is open.
    """
    poll = open_poll(session)
    if poll is None:
        raise ConflictError("No question is open")
    poll.phase = PHASES[PHASES.index(poll.phase) + 1]
    session.commit()


def close(session: Session) -> None:
    """Close the question that is open, if one is."""
    poll = open_poll(session)
    if poll is not None:
        poll.phase = "closed"
        session.commit()


def vote(
    session: Session, learner: Learner, number: int, option: int, programme: Programme
) -> None:
    """Keep the vote of a learner; a second one in the same round replaces it.

    Raises:
        ConflictError: Nobody votes on that poll now.
        NotFoundError: It has no such option.
    """
    poll = open_poll(session)
    if poll is None or poll.id != number or poll.phase not in ROUNDS:
        raise ConflictError("Nobody votes on this now")
    question = programme.question(poll.question)
    if question is None or option > len(question.options):
        raise NotFoundError("No such option")
    kept = vote_of(session, learner, poll)
    if kept is None:
        kept = Vote(
            poll_id=poll.id, learner_id=learner.id, round=ROUNDS[poll.phase], option=0
        )
        session.add(kept)
    kept.option = option
    session.commit()


def vote_of(session: Session, learner: Learner, poll: Poll) -> Vote | None:
    """Return what a learner has voted in this round, if they have."""
    return session.scalar(
        select(Vote).where(
            Vote.poll_id == poll.id,
            Vote.learner_id == learner.id,
            Vote.round == ROUNDS.get(poll.phase, 0),
        )
    )


def counts(session: Session, poll: Poll) -> dict[int, Counter[int]]:
    """Return how many took each option, by round."""
    found: dict[int, Counter[int]] = {1: Counter(), 2: Counter()}
    votes = select(Vote.round, Vote.option).where(Vote.poll_id == poll.id)
    for round_, option in session.execute(votes):
        found[round_][option] += 1
    return found
