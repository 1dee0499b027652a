"""Asks what a name is in a code, whatever the language of that is."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handrail.recall.own.asked import Asked, asked, those_made


@dataclass(frozen=True)
class Naming:
    """What is asked about the names of a kind of code.

    Attributes:
        kind: What such a question is called.
        asks: The question, with a place for the name.
        says: Why the right option is right, with a place for the role.
        roles: What a name can be, in words.
    """

    kind: str
    asks: str
    says: str
    roles: Mapping[str, str]

    def questions(
        self, found: Mapping[str, set[str]], chance: random.Random
    ) -> Iterator[Asked]:
        """Yield a question for each name that is one thing alone.

        Args:
            found: All that each name is.
        """
        alone = {n: next(iter(roles)) for n, roles in found.items() if len(roles) == 1}
        each = sorted(alone.items())
        return those_made(self.asked_of(name, role, chance) for name, role in each)

    def asked_of(self, name: str, role: str, chance: random.Random) -> Asked | None:
        """Return the question about a name."""
        others = [text for other, text in self.roles.items() if other != role]
        return asked(
            self.kind,
            self.asks.format(name=name),
            self.roles[role],
            chance.sample(others, len(others)),
            says=self.says.format(role=self.roles[role]),
            chance=chance,
            is_run=False,
        )
