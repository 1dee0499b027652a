"""Which of these lines does not run, or which one alone does?"""

import random
from collections.abc import Iterator

from handrail.recall.own.asked import OPTIONS, Asked, asked, those_made
from handrail.recall.own.mine import Mine, Way

NOT_RUN = "{situation} Which of these lines does not run then?"
RUN = "{situation} Which of these lines runs then?"
SAYS = "In the run it went through these lines: {lines}."


def questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield a question for each way through a function that leaves lines out."""
    return those_made(asked_of(mine, way, chance) for way in mine.ways)


def asked_of(mine: Mine, way: Way, chance: random.Random) -> Asked | None:
    """Return the question about a way, if there are enough lines of both kinds."""
    ran = [line for line in way.seen if line in way.ran]
    left = [line for line in way.seen if line not in way.ran]
    if not left or not ran:
        return None
    is_about_left = len(ran) >= OPTIONS - 1
    right, wrong = (left, ran) if is_about_left else (ran, left)
    answer = chance.choice(right)
    others = chance.sample(wrong, len(wrong))
    return asked(
        "skipped",
        (NOT_RUN if is_about_left else RUN).format(situation=way.situation),
        mine.told(answer),
        [mine.told(line) for line in others],
        says=SAYS.format(lines=", ".join(map(str, dict.fromkeys(way.ran)))),
        chance=chance,
    )
