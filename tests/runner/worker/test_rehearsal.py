import gc
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Response, request_finished

from handrail.runner.worker import rehearsal


@pytest.fixture(autouse=True)
def thawed() -> Iterator[None]:
    """Give this process's collector back what a worker's would leave alone."""
    yield
    gc.unfreeze()


def test_what_is_installed_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    rehearsal.warm_up(["no_such_library", "colorsys.no_such_module", "colorsys"])

    assert "colorsys" in sys.modules


def test_a_request_is_answered() -> None:
    answers: list[int] = []

    def note(sender: object, response: Response) -> None:
        answers.append(response.status_code)

    with request_finished.connected_to(note):
        rehearsal.warm_up([])

    assert answers == [404]


def test_a_test_fails_and_is_told(tmp_path: Path) -> None:
    reporter = rehearsal.run_test(tmp_path)

    assert "test_rehearsal" not in sys.modules
    assert reporter.complete
    assert reporter.sent == 1
    assert reporter.draft.outcome == "failed"
    assert reporter.draft.failure["check"] == "assert [1] == [2]"
