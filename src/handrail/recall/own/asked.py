"""A question about a learner's code, with its options."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from handrail.recall.own.mine import Mine

OPTIONS = 4


@dataclass(frozen=True)
class Asked:
    """A question whose answer is known.

    Attributes:
        kind: The name of the module that made it.
        asks: What is asked.
        options: What can be chosen; one of them is right.
        right: The place of that one, from 0.
        says: What shows that it is right.
        is_run: Whether a run showed it, and not the syntax tree.
    """

    kind: str
    asks: str
    options: tuple[str, ...]
    right: int
    says: str
    is_run: bool = True


Generator = Callable[[Mine, random.Random], Iterator[Asked]]


def asked(
    kind: str,
    asks: str,
    right: str,
    wrong: Sequence[str],
    *,
    says: str,
    chance: random.Random,
    is_run: bool = True,
) -> Asked | None:
    """Return a question with its options in disorder; None if too few are wrong.

    Args:
        wrong: The best first; those of the same words count once.
    """
    different = [option for option in dict.fromkeys(wrong) if option != right]
    if len(different) < OPTIONS - 1:
        return None
    options = [right, *different[: OPTIONS - 1]]
    chance.shuffle(options)
    place = options.index(right)
    return Asked(kind, asks, tuple(options), place, says, is_run)


def those_made(questions: Iterable[Asked | None]) -> Iterator[Asked]:
    """Yield the questions that could be made."""
    return (question for question in questions if question is not None)
