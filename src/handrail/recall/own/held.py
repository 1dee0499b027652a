"""What value has this name when this line begins?"""

import random
from collections.abc import Iterator

from handrail.recall.own.asked import Asked, asked, those_made
from handrail.recall.own.mine import Mine, Way, values_at
from handrail.recall.own.texts import FILLERS, constants_in, like, really_wrong

ASKS = (
    "{situation} What is the value of {name} when line {line} begins, the first time?"
)
NOT_YET = "none yet: it is given one later"
SAYS = "In the run it was {value} there."


def questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield a question for each way that gives a name a plain value."""
    ways = (way for way in mine.ways if way.is_repeated)
    return those_made(asked_of(way, chance) for way in ways)


def asked_of(way: Way, chance: random.Random) -> Asked | None:
    """Return the question about one of the values; None where there is none."""
    places = list(places_of(way))
    if not places:
        return None
    name, line, right = chance.choice(places)
    every = [text for _, values in values_at(way.call) for text in values.values()]
    others = [*dict.fromkeys(every), *constants_in(way.function)]
    wrong = list(really_wrong(right, [*like(right, others), *FILLERS]))
    return asked(
        "held",
        ASKS.format(situation=way.situation, name=name, line=line),
        right,
        [*wrong[:2], NOT_YET, *wrong[2:]],
        says=SAYS.format(value=right),
        chance=chance,
    )


def places_of(way: Way) -> Iterator[tuple[str, int, str]]:
    """Yield names that the code itself gives a value, with a line after that.

    The first time that a line begins counts.
    """
    told: set[int] = set()
    for step, values in values_at(way.call):
        if step.line in told or step.line not in way.seen:
            continue
        told.add(step.line)
        for name, text in values.items():
            if way.call.given.get(name) != text:
                yield name, step.line, text
