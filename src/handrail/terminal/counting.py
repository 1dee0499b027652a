"""How far work is that takes longer than a moment, in a line that goes away."""

import contextlib
import sys
from collections.abc import Iterator

from handrail.session.tell import Tell
from handrail.terminal.console import make_console


@contextlib.contextmanager
def counting(words: str) -> Iterator[Tell]:
    """Give a function that shows how far work is; without a terminal nothing is shown.

    The line is on the error output, so that it is in no answer.
    """
    console = make_console(sys.stderr)
    with contextlib.ExitStack() as stack:

        def tell(number: int, total: int) -> None:
            if number == 0 and console.is_terminal:
                stack.enter_context(status)
            status.update(f"{words}: {number} of {total}")

        status = console.status(words)
        yield tell
