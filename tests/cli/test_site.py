"""`handrail site build` writes pages in a clone, and says where it cannot."""

from pathlib import Path

import pytest
from calling import Call

from handrail.cli import site as module
from handrail.course.model import Course, CourseError
from handrail.site.made import Made
from handrail.site.sheet import Sheet

FRONT = Sheet("index.md", "# Front\n", "docs/index.md")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Made]:
    """What pages are made with; a page is made of nothing here."""
    found: list[Made] = []

    def every_page(course: Course, house: Course, made: Made) -> list[object]:
        found.append(made)
        return [lambda: FRONT]

    monkeypatch.setattr(module, "recording", lambda course, made: {})
    monkeypatch.setattr(module, "every_page", every_page)
    return found


def test_it_says_how_many_pages_are_where(
    call: Call, asked: list[Made], tmp_path: Path
) -> None:
    outcome = call("site", "build", str(tmp_path / "pages"))

    assert (outcome.code, outcome.out) == (0, f"1 pages are in {tmp_path / 'pages'}.\n")
    assert (tmp_path / "pages/pages/lookup/answers.schema.json").is_file()
    assert (tmp_path / "pages/pages/assets/site.css").is_file()
    assert asked[0].folder is not None


def test_anew_looks_at_nothing_that_was_kept(
    call: Call, asked: list[Made], tmp_path: Path
) -> None:
    call("site", "build", str(tmp_path / "pages"), "--anew")

    assert asked[0].folder is None


def test_a_wrong_course_is_named_and_writes_nothing(
    call: Call, asked: list[Made], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong() -> Sheet:
        raise CourseError("chapters/04_errors/README.md:9: app/x.py: cannot be shown")

    monkeypatch.setattr(module, "every_page", lambda *_: [wrong])
    outcome = call("site", "build", str(tmp_path / "pages"))

    assert outcome.code == 3
    assert outcome.err == (
        "handrail: chapters/04_errors/README.md:9: app/x.py: cannot be shown\n"
    )
    assert list(tmp_path.glob("pages*")) == []


def test_outside_of_a_clone_it_says_so(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "CLONE", tmp_path)
    outcome = call("site", "build", str(tmp_path / "pages"))

    assert outcome.code == 3
    assert "The site is made in a clone of Handrail" in outcome.err
