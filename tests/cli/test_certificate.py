from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Call

from handrail.course.model import Course


@pytest.fixture
def finished(
    course: Course, call: Call, at_work: Path, answer: Callable[..., None]
) -> Path:
    """A workspace in which all is done but for what a jump has filled in."""
    assert call("jump", "3").code == 0
    for exercise in course.chapter(3).exercises:
        answer(exercise.slug)
        assert call("run", exercise.slug).code == 0
    return at_work


def test_it_is_shown_or_written_as_a_page(call: Call, finished: Path) -> None:
    shown = call("certificate", "--name", "Ann")
    written = call("certificate", "--html", "mine.html")

    assert shown.code == written.code == 0
    assert "Certificate of Ann" in shown.out
    assert "2 of 6 exercises written" in shown.out
    assert "The certificate is in mine.html" in written.out
    page = (finished / "mine.html").read_text("utf-8")
    assert "<h1>Certificate</h1>" in page


def test_who_has_something_left_is_told_what(call: Call, at_work: Path) -> None:
    outcome = call("certificate")

    assert outcome.code == 3
    assert "6 exercises are left, the first of them 1.1" in outcome.err
    assert not list(at_work.glob("*.html"))
