"""How many times does this line run in the call?"""

import ast
import random
from collections.abc import Iterator

from handrail.recall.own.asked import Asked, asked, those_made
from handrail.recall.own.mine import Mine, Way
from handrail.recall.own.statements import below, own_lines

ASKS = "{situation} How many times does line {line} run in this call?"
SAYS = "In the run it went through these lines: {lines}."
LOOPS = (ast.For, ast.While, ast.AsyncFor)


def questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield a question for each way through a loop."""
    return those_made(asked_of(way, chance) for way in mine.ways)


def asked_of(way: Way, chance: random.Random) -> Asked | None:
    """Return the question about a line in a loop; None where there is no loop.

    Lines of one statement are asked about, and of one line each: how often the head of
    a block runs is another matter.
    """
    lines = [line for line in in_loops(way) if line in way.seen]
    if not lines:
        return None
    line = chance.choice(lines)
    count = way.ran.count(line)
    near = [count + 1, count - 1, count + 2, count + 3]
    return asked(
        "times",
        ASKS.format(situation=way.situation, line=line),
        str(count),
        [str(number) for number in near if number >= 0],
        says=SAYS.format(lines=", ".join(map(str, way.ran))),
        chance=chance,
    )


def in_loops(way: Way) -> Iterator[int]:
    """Yield the lines of simple statements in loops that stand beside another one.

    A statement that is all of a loop's body runs again without another line between.
    """
    for node in way.seen.values():
        if isinstance(node, LOOPS):
            for statement in below(node.body):
                lines = own_lines(statement)
                if not hasattr(statement, "body") and len(lines) == 1:
                    yield lines.start
