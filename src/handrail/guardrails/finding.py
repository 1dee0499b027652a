"""What all engines of the check find."""

from dataclasses import dataclass
from enum import IntEnum

from handrail.source.place import Place


class Level(IntEnum):
    """How sure a rule is, and how much it matters."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The word for people, and in data."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach of a rule.

    Attributes:
        rule: The id of the rule, such as "HR011".
        level: How much it matters.
        place: Where.
        message: What is wrong, in a sentence.
        remedy: What to do, in a sentence.
        subject: The name that it is about, where a change of the code needs it.
        asked: Whether a created application or a run of tests has shown it.
    """

    rule: str
    level: Level
    place: Place
    message: str
    remedy: str
    subject: str = ""
    asked: bool = False

    @property
    def guardrail(self) -> str:
        """The id of the guardrail that is broken; "00" where the check speaks."""
        return self.rule[2:4]
