"""Rules on each `assert` of a kept test, and on its end: does the test go on?

In a control one ruling is turned round: what holds is ruled to fail, as if it did not.
All else in a control is as in a test, to the last line. So what is to fail then must
fail there, in the way of every test that fails, or the code changes how tests are
judged.
"""

import sys
from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any

from handrail.runner.worker.audit.insides import RULING
from handrail.runner.worker.rewriting import END

Place = tuple[str, int]  # a file, and a line or `END`


@dataclass(frozen=True)
class Passage:
    """How far a test went.

    Attributes:
        turned: Whether a ruling was turned round.
        ended: Whether it came to its end.
    """

    turned: bool
    ended: bool


def rulings(
    key: object, look: Callable[[], object]
) -> Generator[Any, tuple[Any, ...], None]:
    """Answer for as long as tests run.

    It takes a truth, a file and a line, and gives a truth. With the key in the place
    of the truth, and a place or None to turn round, it gives a `Passage`, how far the
    test before went. What it knows is in its frame, which nobody but Python reads.

    Args:
        look: Called at the end of each test, while all that it made is still there.
    """
    answer: Any = None
    audit, truth, end = sys.audit, True, END
    turn: tuple[Place, Place] | None = None
    turned = ended = False
    while True:
        holds, *place = yield answer
        if holds is key:
            answer = Passage(turned, ended)
            turn, turned, ended = place[0], False, False
            continue
        audit(RULING)
        file, line = place
        if line == end:
            ended = True
            look()
        answer = holds
        if holds is truth and turn and not turned and (file, line) in turn:
            answer, turned = False, True
