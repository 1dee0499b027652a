"""What does this call return?"""

import random
from collections.abc import Iterator

from handrail.recall.own.asked import Asked, asked, those_made
from handrail.recall.own.mine import Mine, Way
from handrail.recall.own.texts import FILLERS, constants_in, like, really_wrong

ASKS = "{situation} What does this call return?"
RAISES = "nothing: it raises an error"
SAYS = "In the run it returned {value}, from line {line}."


def questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield a question for each way whose result is plain, and no chance."""
    ways = (way for way in mine.ways if way.is_repeated)
    return those_made(asked_of(mine, way, chance) for way in ways)


def asked_of(mine: Mine, way: Way, chance: random.Random) -> Asked | None:
    """Return the question about what a way returns; None where it is nothing plain.

    A function that returns nothing anywhere is not asked about.
    """
    right, results = way.call.returned, results_of(mine, way)
    if right is None or not way.ran or results <= {"None"}:
        return None
    others = [*results, *way.call.given.values(), *constants_in(way.function)]
    wrong = list(really_wrong(right, [*like(right, sorted(others)), *FILLERS]))
    return asked(
        "returned",
        ASKS.format(situation=way.situation),
        right,
        [*wrong[:2], RAISES, *wrong[2:]],
        says=SAYS.format(value=right, line=way.ran[-1]),
        chance=chance,
    )


def results_of(mine: Mine, way: Way) -> set[str]:
    """Return what calls of the same function have returned."""
    return {
        call.returned
        for call in mine.calls
        if call.first == way.call.first and call.returned is not None
    }
