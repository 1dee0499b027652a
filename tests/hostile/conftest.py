"""One bench for a module: programs run on it one after the other."""

import signal
import sys
from collections.abc import Iterator

import pytest
from hostile.bench import Bench, bench_below

SIGNALS = ("SIGTERM", "SIGHUP", "SIGUSR1")

collect_ignore = ["course", "programs"]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A place, and workers in reserve, which a whole module uses."""
    if sys.platform != "linux":
        pytest.skip("the programs use what Linux has")
    with bench_below(tmp_path_factory.mktemp("hostile")) as bench:
        yield bench


@pytest.fixture
def heard() -> Iterator[list[int]]:
    """The signals that this process got while a test ran."""
    heard: list[int] = []
    numbers = [getattr(signal, name) for name in SIGNALS if hasattr(signal, name)]
    before = {n: signal.signal(n, lambda n, _: heard.append(n)) for n in numbers}
    yield heard
    for number, handler in before.items():
        signal.signal(number, handler)
