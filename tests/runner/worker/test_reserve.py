"""What is kept in reserve can be opened when nothing else can."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handrail.runner import Report
from handrail.runner.worker.reserve import SIZE, Reserve

Check = Callable[..., Report]

GREEDY = """\
import os
def go():
    while True:
        os.open(os.devnull, os.O_RDONLY)
"""
TWO = "\n".join(
    f"def test_{n}():\n    from app import go\n    assert go() == {n}\n" for n in (1, 2)
)


@pytest.fixture
def reserve() -> Iterator[Reserve]:
    reserve = Reserve()
    reserve.fill()
    yield reserve
    reserve.empty()


def is_open(descriptor: int) -> bool:
    try:
        os.fstat(descriptor)
    except OSError:
        return False
    return True


def test_it_is_open_but_while_it_is_spent(reserve: Reserve) -> None:
    held = list(reserve.held)
    assert len(held) == SIZE
    assert all(map(is_open, held))

    with reserve.spent():
        assert not any(map(is_open, held))

    assert len(reserve.held) == SIZE


def test_what_the_code_has_closed_is_passed_over(reserve: Reserve) -> None:
    os.close(reserve.held[0])

    with reserve.spent():
        assert reserve.held == []

    assert all(map(is_open, reserve.held))


def test_what_cannot_be_opened_is_done_without(
    reserve: Reserve, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(os, "devnull", str(tmp_path / "no such file"))

    with reserve.spent():
        pass

    assert reserve.held == []


ON_WINDOWS = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows runs out of others first"
)


@ON_WINDOWS
def test_code_that_opens_all_files_as_it_is_imported_tells_so(check: Check) -> None:
    greedy = GREEDY + "go()\n"
    (result,) = check(greedy, "from app import go\ndef test_it(): pass\n").results

    assert result.error == "OSError"
    assert "does not close them" in (result.message or "")
    assert result.frames[-1].line == 4


@ON_WINDOWS
def test_each_test_of_code_that_opens_all_files_tells_so(check: Check) -> None:
    report = check(GREEDY, TWO)

    assert report.trouble is None
    assert [r.error for r in report.results] == ["OSError", "OSError"]
    for result in report.results:
        assert "does not close them" in (result.message or "")
        assert result.check is not None
        assert result.frames[-1].line == 4
