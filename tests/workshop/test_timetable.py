"""Items on the clock: nothing overlaps, pauses come in time, days are kept to."""

from dataclasses import replace

from handrail.course.model import Course
from handrail.workshop.rules import Rules
from handrail.workshop.timetable import Day, Item, lay_out


def exercise(course: Course, minutes: int) -> Item:
    return Item("exercise", course.chapters[0], None, 0, minutes, must=True)


def look_back(course: Course, minutes: int) -> Item:
    return replace(exercise(course, minutes), kind="look back")


def kinds(day: Day) -> list[tuple[str, int]]:
    return [(row.kind, row.minutes) for row in day.rows]


def test_a_day_is_filled_to_its_end(course: Course, rules: Rules) -> None:
    days = lay_out([exercise(course, 30)], [60], rules)

    assert days
    assert kinds(days[0]) == [
        ("opening", 10),
        ("exercise", 30),
        ("reserve", 10),
        ("closing", 10),
    ]
    assert [row.begins for row in days[0].rows] == [540, 550, 580, 590]


def test_a_day_ends_where_nothing_could_follow(course: Course, rules: Rules) -> None:
    days = lay_out([exercise(course, 30)], [60], rules, is_all=True)

    assert days
    assert days[0].minutes == 50
    assert days[0].ends == 590


def test_a_pause_comes_before_what_would_be_too_long(
    course: Course, rules: Rules
) -> None:
    items = [exercise(course, 40), exercise(course, 30), exercise(course, 1)]
    days = lay_out(items, [150], rules)

    assert days
    assert [kind for kind, _ in kinds(days[0])][1:5] == [
        "exercise",
        "exercise",
        "break",
        "exercise",
    ]


def test_no_pause_comes_shortly_before_the_end(course: Course, rules: Rules) -> None:
    items = [exercise(course, 40), exercise(course, 30), exercise(course, 20)]
    days = lay_out(items, [110], rules)

    assert days
    assert "break" not in dict(kinds(days[0]))


def test_a_look_back_comes_before_the_pause(course: Course, rules: Rules) -> None:
    items = [exercise(course, 70), look_back(course, 5), exercise(course, 10)]
    days = lay_out(items, [150], rules)

    assert days
    assert [kind for kind, _ in kinds(days[0])][1:5] == [
        "exercise",
        "look back",
        "break",
        "exercise",
    ]


def test_a_long_day_has_one_lunch_in_its_middle(course: Course, rules: Rules) -> None:
    days = lay_out([exercise(course, 10)] * 24, [420], rules)

    assert days
    lunches = [row for row in days[0].rows if row.kind == "lunch"]
    assert len(lunches) == 1
    assert abs(lunches[0].begins - 540 - 180) <= rules.after / 2


def test_a_short_day_has_none(course: Course, rules: Rules) -> None:
    days = lay_out([exercise(course, 10)] * 10, [rules.lunch_over], rules)

    assert days
    assert "lunch" not in dict(kinds(days[0]))


def test_what_does_not_fit_goes_to_the_next_day(course: Course, rules: Rules) -> None:
    days = lay_out([exercise(course, 30)] * 2, [60, 60], rules)

    assert days
    assert [dict(kinds(day))["exercise"] for day in days] == [30, 30]


def test_what_fits_no_day_is_refused(course: Course, rules: Rules) -> None:
    assert lay_out([exercise(course, 41)], [60, 60], rules) is None
    assert lay_out([exercise(course, 1)], [20], rules) is None
    assert lay_out([exercise(course, 1)], [], rules) is None
