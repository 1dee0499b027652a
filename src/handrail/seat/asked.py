"""What a board asks of a learner."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Question:
    """A question that is open on the board.

    Attributes:
        poll: The number that a vote names.
        votes: Whether votes are taken now.
        mine: The option that was taken in this round; None before.
        right: The right option, from 1; 0 until it is told.
        says: Why it is right.
    """

    poll: int
    phase: str
    votes: bool
    mine: int | None
    asks: str
    code: str
    options: tuple[str, ...]
    right: int
    says: str


@dataclass(frozen=True)
class Asked:
    """All that a board asks of a learner.

    Attributes:
        card: Whether the last card is out, and this learner's not in.
        help: Whether the board has noted that they ask for help.
    """

    card: bool = False
    help: bool = False
    question: Question | None = None

    @property
    def waits(self) -> bool:
        """Whether an answer is waited for."""
        return self.card or self.is_to_vote

    @property
    def is_to_vote(self) -> bool:
        """Whether a vote is waited for."""
        return self.question is not None and self.question.votes and not self.has_voted

    @property
    def has_voted(self) -> bool:
        """Whether there is a vote in this round."""
        return self.question is not None and self.question.mine is not None


def asked_of(data: Mapping[str, Any] | None) -> Asked:
    """Read what a board has answered; what cannot be understood asks for nothing."""
    try:
        data = data or {}
        question = data.get("question")
        return Asked(
            bool(data.get("card")),
            bool(data.get("help")),
            question_of(question) if question else None,
        )
    except (LookupError, TypeError, ValueError, AttributeError):
        return Asked()


def question_of(data: Mapping[str, Any]) -> Question:
    """Read a question."""
    mine = data["mine"]
    return Question(
        int(data["poll"]),
        str(data["phase"]),
        bool(data["votes"]),
        None if mine is None else int(mine),
        str(data["asks"]),
        str(data["code"]),
        tuple(str(option) for option in data["options"]),
        int(data.get("right", 0)),
        str(data.get("says", "")),
    )
