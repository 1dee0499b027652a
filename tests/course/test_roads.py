from dataclasses import replace
from pathlib import Path

import pytest
from small_course import write_file

from handrail.course.loader import load_course
from handrail.course.model import Course, CourseError, Road
from handrail.course.roads import along


def numbers(course: Course) -> list[str]:
    return [exercise.number for exercise in course.exercises]


def test_a_road_has_what_it_names_or_all_of_a_kind(course: Course) -> None:
    assert numbers(along(course, "short")) == ["1.1", "3.2"]
    assert numbers(along(course, "repairs")) == ["1.1", "2.2", "3.2"]


def test_without_a_road_the_course_is_whole(course: Course) -> None:
    assert along(course, "") is course


def test_a_chapter_off_the_road_is_not_offered(course: Course) -> None:
    short = along(course, "short")

    assert [chapter.number for chapter in short.offered] == [1, 3]
    assert [chapter.brings for chapter in short.chapters] == [
        chapter.brings for chapter in course.chapters
    ]
    with pytest.raises(LookupError, match=r'no chapter 2 on the road "short"; 1, 3'):
        short.chapter(2)
    with pytest.raises(LookupError, match=r"no exercise '2\.1' on the road"):
        short.exercise("2.1")


def test_what_is_off_the_road_need_not_be_done_first(course: Course) -> None:
    till, *others = course.chapters
    first, last = till.exercises
    needy = replace(till, exercises=(first, replace(last, after=("own-till",))))
    roads = (
        Road("both", "", "", frozenset({"own-till", "total"})),
        Road("last", "", "", frozenset({"total"})),
    )
    changed = replace(course, chapters=(needy, *others), roads=roads)

    assert along(changed, "both").exercise("total").after == ("own-till",)
    assert along(changed, "last").exercise("total").after == ()


def test_a_road_that_is_not_there(course: Course) -> None:
    with pytest.raises(LookupError, match=r"no road 'shrt'. Near it: short. `handrail"):
        along(course, "shrt")


def test_a_course_may_have_no_roads(course: Course) -> None:
    (course.root / "chapters/roads.toml").unlink()

    assert load_course(course.root).roads == ()


GOOD = 'title = "T"\nabout = "A"\n'


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("road = 1\n", "road: A road is a table."),
        ('[road]\nabout = "A"\nkind = "repair"\n', "road.title: A text."),
        (f"[road]\n{GOOD}", "`exercises` or `kind`"),
        (f'[road]\n{GOOD}kind = "repair"\nexercises = []\n', "`exercises` or `kind`"),
        (f'[road]\n{GOOD}kind = "repair"\nlength = 1\n', "`exercises` or `kind`"),
        (f"[road]\n{GOOD}exercises = []\n", "No exercise is on it."),
        (f'[road]\n{GOOD}kind = "riddle"\n', "No exercise is on it."),
        (
            f'[road]\n{GOOD}exercises = ["total", "totl"]\n',
            "There is no 'totl'. Near it: total.",
        ),
        ("[road\n", "cannot be read"),
    ],
)
def test_a_road_that_is_wrong(course: Course, text: str, problem: str) -> None:
    file: Path = write_file(course.root / "chapters/roads.toml", text)

    with pytest.raises(CourseError) as error:
        load_course(course.root)
    assert str(file) in str(error.value)
    assert problem in str(error.value)
