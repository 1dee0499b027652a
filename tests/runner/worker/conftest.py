"""What the tests of the worker share."""

import pytest

from handrail.runner.worker import classes


@pytest.fixture(autouse=True)
def _own_beliefs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test believe in the classes of another: a worker runs one job."""
    monkeypatch.setattr(classes, "_believed", frozenset())
