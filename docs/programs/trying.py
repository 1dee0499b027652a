"""Lines of Python, run as if they were typed, with what comes of them."""

import io
import traceback
import warnings
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import Any

LONGEST = 160  # characters of a line


def tried(*blocks: str, **names: Any) -> str:
    """Run blocks of code one after the other, and return each with what it says.

    Args:
        names: What the code knows.
    """
    return "\n".join(
        f"{typed(block)}\n{outcome(block, names)}".strip() for block in blocks
    )


def typed(block: str) -> str:
    """Return code as it looks at Python's prompt."""
    first, *rest = block.strip().splitlines()
    return "\n".join([f">>> {first}", *(f"... {line}" for line in rest)])


def outcome(block: str, names: dict[str, Any]) -> str:
    """Return the value, the warnings, and the error of a block."""
    code = f"{block.strip()}\n"
    screen = io.StringIO()
    with warnings.catch_warnings(record=True) as warned, redirect_stdout(screen):
        warnings.simplefilter("always")
        try:
            exec(compile(code, "<typed>", "single"), names)  # noqa: S102
        except Exception as error:  # noqa: BLE001 # it is what is shown
            screen.write(first_line(error))
    said = [f"{w.category.__name__}: {one_line(w.message)}" for w in warned]
    return "\n".join([*said, screen.getvalue().strip()]).strip()


def first_line(error: Exception) -> str:
    """Return what Python says of an error, on one line."""
    return one_line("".join(traceback.format_exception_only(error)).strip())


def one_line(text: object) -> str:
    """Return the first line of a text, not too long."""
    line = str(text).partition("\n")[0]
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def raised(function: Callable[[], object]) -> str:
    """Return the error that a call raises.

    Raises:
        AssertionError: It raises none.
    """
    try:
        function()
    except Exception as error:  # noqa: BLE001
        return first_line(error)
    raise AssertionError("nothing was raised")
