import pytest
from small_course import write_file

from handrail.course.model import Course, CourseError
from handrail.workshop.rules import OWN, read_rules


def test_a_course_without_rules_goes_by_those_of_the_program(course: Course) -> None:
    rules = read_rules(course)

    assert rules.begins == 9 * 60
    assert rules.lengths.keys() == {"half-day", "one-day", "two-days"}


def test_a_course_names_what_differs_and_keeps_the_rest(course: Course) -> None:
    before = read_rules(course)
    write_file(course.root / OWN, "[breaks]\nminutes = 20\n[lengths]\nevening = 2.5\n")
    after = read_rules(course)

    assert (before.pause, after.pause) == (15, 20)
    assert after.after == before.after
    assert after.lengths == {**before.lengths, "evening": 2.5}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[work]\npace = 0\n", r"work\.pace: From 0\.5 to 5"),
        ("[work]\ntalk = 1\n", r"work\.talk: From 0 to 0\.9"),
        ("[day]\nbegins = 'nine'\n", r"day\.begins: "),
        ("[breaks]\nminute = 20\n", r"breaks\.minute: Unknown field"),
        ("[brakes]\nminutes = 20\n", r"brakes: Unknown field"),
        ("day = 3\n", r"day: "),
        ("[lengths]\nhour = 'one'\n", r"lengths\.hour"),
        ("[day\n", "cannot be read"),
    ],
)
def test_wrong_rules_are_named_with_their_file_and_key(
    course: Course, text: str, said: str
) -> None:
    file = write_file(course.root / OWN, text)

    with pytest.raises(CourseError, match=said) as refused:
        read_rules(course)
    assert str(file) in str(refused.value)
