"""Rules on the end of each kept test: does it pass?

A control is told that it fails there. All before the end is as in a test, to the last
line: so it has to fail at its end, as tests fail, or the code changes how tests are
judged.
"""

import sys
from collections.abc import Callable, Generator
from typing import Any

from handrail.runner.worker.audit.insides import RULING


def rulings(
    key: object, look: Callable[[], object]
) -> Generator[Any, tuple[object, bool] | None, None]:
    """Answer for as long as tests run.

    Asked with None, at the end of a test, it tells whether that passes. Asked with the
    key, and whether a control comes next, it tells whether the one before was a control
    that came to its end. What it knows is in its frame, which nobody but Python reads.

    Args:
        look: Called at the end of each test, while all that it made is still there.
    """
    answer: Any = None
    audit = sys.audit
    is_control = ended = False
    while True:
        begins = yield answer
        if begins and begins[0] is key:
            answer, is_control, ended = is_control and ended, begins[1], False
            continue
        audit(RULING)
        look()
        answer, ended = not is_control, True
