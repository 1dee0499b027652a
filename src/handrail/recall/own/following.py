"""Which line runs right after this one?"""

import ast
import random
from collections.abc import Iterator
from itertools import pairwise

from handrail.recall.own.asked import Asked, asked, those_made
from handrail.recall.own.mine import Mine, Way

ASKS = "{situation} Which line runs right after line {line}, the first time?"
OVER = "none: the call is over"
SAYS = "In the run it went through these lines: {lines}."
FORKS = (ast.If, ast.For, ast.While)
# Python comes back to these when their block ends, and nobody sees why.
COME_BACK = (ast.With, ast.AsyncWith, ast.Try, ast.TryStar, ast.Match)


def questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield a question for each way that does not go straight on."""
    return those_made(asked_of(mine, way, chance) for way in mine.ways)


def asked_of(mine: Mine, way: Way, chance: random.Random) -> Asked | None:
    """Return the question about a way; None where the next line is the next to run."""
    inside = (node for node in ast.walk(way.function))
    if any(isinstance(node, COME_BACK) for node in inside):
        return None
    turns = [pair for pair in first_turns(way) if is_worth_it(way, *pair)]
    if not turns:
        return None
    line, after = chance.choice(turns)
    others = [n for n in way.seen if n not in {line, after}]
    chance.shuffle(others)
    wrong = [mine.told(number) for number in others]
    if after:
        wrong.insert(2, OVER)
    return asked(
        "following",
        ASKS.format(situation=way.situation, line=line),
        mine.told(after) if after else OVER,
        wrong,
        says=SAYS.format(lines=", ".join(map(str, way.ran))),
        chance=chance,
    )


def first_turns(way: Way) -> Iterator[tuple[int, int]]:
    """Yield each line with the one after it, at its first time; 0 for the end."""
    told = set()
    for line, after in pairwise([*way.ran, 0]):
        if line not in told:
            told.add(line)
            yield line, after


def is_worth_it(way: Way, line: int, after: int) -> bool:
    """Tell whether what comes after a line takes a thought, and is seen for sure."""
    if line not in way.seen or (after and after not in way.seen):
        return False
    statement = way.seen[line]
    if isinstance(statement, ast.Return | ast.Raise):
        return False
    below = min((n for n in way.seen if n > line), default=0)
    return isinstance(statement, FORKS) or after != below
