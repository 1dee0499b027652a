"""What the board asks of a learner right now."""

import hashlib
import json
from typing import Any

from sqlalchemy.orm import Session

from .models import Learner, Poll
from .programme import Programme, Question
from .services.polls import ROUNDS, open_poll, vote_of
from .services.rooms import card_of, the_room

Now = dict[str, Any]


def asked_of(
    session: Session, learner: Learner, programme: Programme
) -> tuple[Now, str]:
    """Return what a learner is asked, and a tag that changes with it."""
    now: Now = {
        "card": the_room(session).is_card_open and card_of(session, learner) is None,
        "help": learner.help_at is not None,
        "question": None,
    }
    poll = open_poll(session)
    question = programme.question(poll.question) if poll else None
    if poll and question:
        now["question"] = question_of(session, learner, poll, question)
    return now, hashlib.sha256(json.dumps(now).encode()).hexdigest()[:32]


def question_of(
    session: Session, learner: Learner, poll: Poll, question: Question
) -> dict[str, Any]:
    """Return an open question; which option is right is told when it is explained."""
    mine = vote_of(session, learner, poll)
    asked = {
        "poll": poll.id,
        "phase": poll.phase,
        "votes": poll.phase in ROUNDS,
        "mine": mine.option if mine else None,
        "asks": question.asks,
        "code": question.code,
        "options": [option.text for option in question.options],
    }
    if poll.phase != "explained":
        return asked
    right = next(o for o in question.options if o.is_right)
    number = question.options.index(right) + 1
    return {**asked, "right": number, "says": right.says}
