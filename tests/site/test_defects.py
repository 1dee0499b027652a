"""Each defect of the guide is met somewhere in the real course."""

import pytest

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, CourseError
from handrail.site import defects as module
from handrail.site.defects import check_places, defects, links, places


@pytest.fixture(scope="module")
def real() -> Course:
    return load_course(find_course())


def test_all_of_them_have_a_place(real: Course) -> None:
    assert sorted(places(real)) == list(range(1, 32))
    assert all(list(links(real, met)) for met in places(real).values())


def test_most_are_met_as_code_that_runs(real: Course) -> None:
    by_exercise = [n for n, met in places(real).items() if met.get("exercises")]

    assert len(by_exercise) >= 25


def test_a_defect_without_a_place_is_an_error(
    real: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "defects", lambda _: {**defects(real), 99: None})

    with pytest.raises(CourseError, match=r"do not agree about \[99\]"):
        check_places(real)
