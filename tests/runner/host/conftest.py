"""How workers are started is tested here."""

import pytest


@pytest.fixture(autouse=True)
def all_started(started_workers: None) -> None:
    """Has each worker started."""
