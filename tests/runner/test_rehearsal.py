import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Response, request_finished

from handrail.runner import rehearsal
from handrail.runner.failure import failed_check


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """Give this process's collector back what a worker's would leave alone."""
    yield
    gc.unfreeze()


def test_what_is_installed_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    rehearsal.warm_up(["no_such_library", "colorsys.no_such_module", "colorsys"])

    assert "colorsys" in sys.modules


def test_a_request_is_sent_and_a_failure_looked_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answers: list[int] = []
    failed: list[str | None] = []

    def note(sender: object, response: Response) -> None:
        answers.append(response.status_code)

    def look(error: BaseException, test: Path, root: Path) -> None:
        failed.append(failed_check(error, test, root))

    monkeypatch.setattr(rehearsal, "failed_check", look)
    with request_finished.connected_to(note):
        rehearsal.warm_up([])

    assert answers == [404]
    assert failed == ["raise AssertionError"]
