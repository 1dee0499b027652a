"""What all tests share."""

import os
from collections.abc import Iterator
from itertools import islice

import pytest
from hostile.nursery import forked_workers

# Before the program takes the current folder off the path of modules.
import benchmarks  # noqa: F401
from handrail.runner.host import process, spawn, standby


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Have each worker begin with what takes long, so that nobody waits for it alone.

    Workers share tests in their order: the first has as many as the second, and so on.
    """
    slow = [item for item in items if item.get_closest_marker("slow")]
    others = iter([item for item in items if item not in slow])
    total, workers = len(items), int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    items.clear()
    for number in range(workers):
        items += slow[number::workers]
        share = total * (number + 1) // workers
        items += islice(others, max(0, share - len(items)))
    items += others


@pytest.fixture(scope="session", autouse=True)
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keeps what the program derives out of the cache of who runs the tests."""
    folder = str(tmp_path_factory.mktemp("cache"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", folder)
        patch.setenv("LOCALAPPDATA", folder)
        yield


@pytest.fixture(scope="session", autouse=True)
def workers_at_hand(cache_of_its_own: None) -> Iterator[None]:
    """Workers that need not load all libraries first."""
    with forked_workers():
        yield


@pytest.fixture
def started_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Has each worker started, as it is where no tests run."""
    monkeypatch.setattr(process, "spawn", spawn.spawn)
    monkeypatch.setattr(standby, "spawn", spawn.spawn)
