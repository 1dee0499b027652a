"""What a test sent to a database, as the fixture `statements` has noted it."""

from collections.abc import Iterator
from typing import Any

import pytest

from handrail.runner.job import Statement
from handrail.runner.text import cut

FIXTURE = "statements"
MOST, SQL_LENGTH, PARAMETERS_LENGTH = 50, 400, 160


def sent_by(test: pytest.Item) -> tuple[Statement, ...]:
    """Return the statements of a test that asks for them, in readable lengths."""
    noted = getattr(test, "funcargs", {}).get(FIXTURE, ())
    return tuple(readable(noted)) if type(noted) is list else ()


def readable(noted: list[Any]) -> Iterator[Statement]:
    """Yield the first of the statements that were noted: pairs of SQL and its values.

    A value may be of the learner's own class, and its `__repr__` may fail.
    """
    for sql, parameters in noted[:MOST]:
        try:
            values = repr(parameters)
        except Exception as broken:  # noqa: BLE001 (see above)
            values = f"cannot be shown: {type(broken).__name__} in __repr__"
        yield Statement(cut(str(sql), SQL_LENGTH), cut(values, PARAMETERS_LENGTH))
