"""What the tests of the worker share."""

import pytest

from handrail.runner.worker import plain


@pytest.fixture(autouse=True)
def _own_beliefs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test believe in the classes of another: a worker runs one job."""
    monkeypatch.setattr(plain, "_believed", set())
