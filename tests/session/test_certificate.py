from dataclasses import replace
from datetime import date

import pytest
from made_up_runs import MadeUpRuns

from handrail.course.model import Course
from handrail.session import Session
from handrail.session import certificate as module
from handrail.session.built import Built, Route
from handrail.session.certificate import Certificate, certify
from handrail.session.certificate_page import certificate_page
from handrail.session.route import jump
from handrail.workspace.workspace import WorkspaceError

DAY = date(2026, 11, 29)
BUILT = Built(3, 120, (Route("GET", "/till"),))


@pytest.fixture(autouse=True)
def made(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody asks Flask for the routes of a till."""
    monkeypatch.setattr(module, "built", lambda _: BUILT)


@pytest.fixture
def finished(session: Session, runs: MadeUpRuns, course: Course) -> Session:
    """A learner who jumped over chapter 1, and has done the rest with two hints."""
    runs.passing |= {test.name for e in course.exercises for test in e.tests}
    jump(session, "2")
    jump(session, "3")
    given = ("own-till", "total")
    done = tuple(e.slug for e in course.exercises if e.slug not in given)
    session.keep(lambda p: replace(p, done=done, given=given, hints={"receipt": 2}))
    return session


def test_what_was_learnt_stands_by_guardrail(finished: Session, course: Course) -> None:
    certificate = certify(finished, "Ann", DAY)
    taught = {e.title: e.guardrail for e in course.exercises}

    assert (certificate.name, certificate.way) == ("Ann", "The whole course")
    assert (certificate.written, certificate.given, certificate.hints) == (4, 2, 2)
    ids = [learnt.guardrail.id for learnt in certificate.learnt]
    assert ids == sorted(set(taught.values()))
    for learnt in certificate.learnt:
        for title in (*learnt.written, *learnt.given):
            assert taught[title] == learnt.guardrail.id
    given = [title for learnt in certificate.learnt for title in learnt.given]
    assert sorted(given) == ["A till of its own", "What the goods cost"]


def test_who_has_something_left_gets_none(session: Session) -> None:
    with pytest.raises(WorkspaceError, match=r"6 exercises are left.* 1\.1 A till"):
        certify(session, "", DAY)


def test_one_that_is_left_is_named(finished: Session) -> None:
    finished.keep(lambda progress: progress.with_open(["receipt"]))

    with pytest.raises(WorkspaceError, match=r"One exercise is left, 3\.2"):
        certify(finished, "", DAY)


def test_what_no_longer_passes_is_not_certified(
    finished: Session, runs: MadeUpRuns
) -> None:
    runs.passing.remove("test_saved.py")

    with pytest.raises(WorkspaceError, match="no longer passes"):
        certify(finished, "", DAY)


def test_the_page_has_all_of_it_and_shows_a_name_as_it_is(finished: Session) -> None:
    certificate = certify(finished, "Ann <b>O'Neill</b>", DAY)
    page = certificate_page(certificate)

    assert "<h1>Certificate of Ann &lt;b&gt;O&#39;Neill&lt;/b&gt;</h1>" in page
    assert "<b>" not in page
    assert '<li class="given">A till of its own</li>' in page
    assert "<li>What a voucher saves</li>" in page
    assert "4 of 6 exercises written" in page
    assert "2026-11-29" in page
    assert "src=" not in page
    assert "href=" not in page


def test_without_a_name_or_a_gift_the_page_says_neither(finished: Session) -> None:
    done = tuple(e.slug for e in finished.course.exercises)
    finished.keep(lambda progress: replace(progress, done=done, given=()))
    certificate: Certificate = certify(finished, "", DAY)
    page = certificate_page(certificate)

    assert "<h1>Certificate</h1>" in page
    assert "filled in" not in page
