"""Agendas: true sums, never too long, what is for all first, what may go told."""

import math
from dataclasses import replace

import pytest
from small_course import edit_file

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.course.roads import along
from handrail.workshop.agenda import (
    Agenda,
    AgendaError,
    day_lengths,
    make_agenda,
    whole_minutes,
)
from handrail.workshop.choice import for_all
from handrail.workshop.rules import Rules, read_rules

LENGTHS = [0.55, 0.75, 1, 1.3, 2, 3, 3.5, 5, 5.2, 7, 8, 8.1, 14, 16, 24, 100]


@pytest.mark.parametrize("number", [1, 7, 16])
@pytest.mark.parametrize("hours", LENGTHS)
def test_an_agenda_adds_up_and_is_never_too_long(
    house: Course, house_rules: Rules, hours: float, number: int
) -> None:
    agenda = make_agenda(house, hours, number, house_rules)

    assert sum(agenda.sums.values()) == agenda.minutes == math.floor(hours * 60)
    assert agenda.planned + agenda.left == agenda.minutes
    assert agenda.left == 0 or not (agenda.more or agenda.after)
    for day in agenda.days:
        assert day.minutes <= house_rules.most_minutes
        ends = [row.begins + row.minutes for row in day.rows]
        assert [row.begins for row in day.rows] == [house_rules.begins, *ends[:-1]]


@pytest.mark.parametrize("hours", LENGTHS)
def test_an_agenda_holds_to_its_rules(
    house: Course, house_rules: Rules, hours: float
) -> None:
    agenda = make_agenda(house, hours, 1, house_rules)
    done: set[str] = set()
    for exercise in agenda.exercises:
        assert set(exercise.after) <= done
        done.add(exercise.slug)
    for day in agenda.days:
        stretch = 0
        for row in day.rows:
            stretch = 0 if row.kind in {"break", "lunch"} else stretch + row.minutes
            end = day.rows[0].begins + max(day_lengths(agenda.minutes, house_rules))
            if row.kind == "exercise" and end - row.begins > house_rules.last:
                assert stretch <= house_rules.after


def test_more_time_never_takes_a_chapter_away(
    house: Course, house_rules: Rules
) -> None:
    rules = replace(house_rules, lunch=0, most_minutes=720)
    counts = [
        len(make_agenda(house, hours, 1, rules).chapters) for hours in range(1, 12)
    ]

    assert counts == sorted(counts)
    assert counts[0] == 1
    assert counts[-1] > 10


def test_what_may_go_is_named_from_the_end(house: Course, house_rules: Rules) -> None:
    agenda = make_agenda(house, 3, 1, house_rules)
    going = [item.exercise for item in agenda.leave_out]
    may = [item.exercise for item in agenda.items if not item.must]

    assert going == may[::-1]
    assert going
    rest = sum(item.minutes for item in agenda.items if item.must)
    saved = sum(item.minutes for item in agenda.leave_out)
    items = sum(item.minutes for item in agenda.items)
    assert rest + saved == items


def test_a_chapters_parts_are_all_of_its_talk(
    house: Course, house_rules: Rules
) -> None:
    agenda = make_agenda(house, 7, 1, house_rules)
    parts = [sum(agenda.parts(chapter).values()) for chapter in agenda.chapters]

    assert sum(parts) == agenda.sums["talk"]
    assert "Errors of our own" in agenda.parts(house.chapter(4))


def test_it_knows_what_comes_before_and_after(
    house: Course, house_rules: Rules
) -> None:
    agenda = make_agenda(house, 2, 5, house_rules)

    assert [chapter.number for chapter in agenda.before] == [1, 2, 3, 4]
    assert agenda.after is house.after(agenda.chapters[-1].number)
    assert make_agenda(house, 100, 5, house_rules).after is None


def test_on_a_road_there_is_nothing_else(house: Course, house_rules: Rules) -> None:
    taster = along(house, "taster")
    agenda = make_agenda(taster, 3, 1, house_rules)

    assert {e.slug for e in agenda.exercises} == {e.slug for e in taster.exercises}
    assert agenda.left > 0


def test_what_is_for_all_is_the_beginning_of_a_chapter_and_the_road(
    house: Course, house_rules: Rules
) -> None:
    for chapter in house.offered:
        must = for_all(house, chapter, house_rules)
        assert chapter.exercises[0].slug in must
        assert all(set(e.after) <= must for e in chapter.exercises if e.slug in must)
        taster = house.find_road("taster").slugs & {e.slug for e in chapter.exercises}
        assert taster <= must
    alone = for_all(house, house.chapter(4), replace(house_rules, must=0, road=""))
    assert alone == {"app-error"}


@pytest.mark.parametrize("hours", [0, -1, math.nan, math.inf, 1001])
def test_what_is_no_length_is_refused(
    house: Course, house_rules: Rules, hours: float
) -> None:
    with pytest.raises(AgendaError, match="more than 0 hours, and 1000 at most"):
        make_agenda(house, hours, 1, house_rules)


def test_a_length_that_holds_nothing_is_told_the_shortest_and_that_holds_one(
    house: Course, house_rules: Rules
) -> None:
    with pytest.raises(AgendaError, match=r"0\.2 hours are 12 minutes") as refused:
        make_agenda(house, 0.2, 1, house_rules)
    assert "takes 31 minutes: opening 10 + exercise 1.1" in str(refused.value)

    with pytest.raises(AgendaError):
        make_agenda(house, 30 / 60, 1, house_rules)
    shortest = make_agenda(house, 31 / 60, 1, house_rules)
    assert [e.number for e in shortest.exercises] == ["1.1"]


def test_a_chapter_without_exercises_begins_nothing(course: Course) -> None:
    empty = replace(course.chapters[2], exercises=())
    shorter = replace(course, chapters=(*course.chapters[:2], empty))

    with pytest.raises(LookupError, match="Chapter 3 has no exercises"):
        make_agenda(shorter, 1, 3, read_rules(course))
    with pytest.raises(LookupError, match="There is no chapter 9"):
        make_agenda(shorter, 1, 9, read_rules(course))


def test_a_teams_own_course_has_agendas_too(course: Course, rules: Rules) -> None:
    agenda = make_agenda(course, 3, 1, rules)

    assert [e.slug for e in agenda.exercises] == [e.slug for e in course.exercises]
    assert agenda.left > 0


def test_an_exercise_of_an_hour_and_one_of_a_minute_have_their_place(
    course: Course,
) -> None:
    file = course.root / "chapters/01_till/chapter.toml"
    edit_file(file, 'every call."\nminutes = 2', 'every call."\nminutes = 60')
    longer = load_course(course.root)
    agenda = make_agenda(longer, 8, 1, read_rules(longer))

    assert agenda.exercises[0].minutes == 60
    assert sum(agenda.sums.values()) == 480


@pytest.mark.parametrize(
    ("hours", "minutes"), [(0.7, 42), (3, 180), (1 / 60, 1), (0.29, 17), (2.05, 123)]
)
def test_hours_are_minutes_rounded_down(hours: float, minutes: int) -> None:
    assert whole_minutes(hours) == minutes


def test_days_are_equally_long(rules: Rules) -> None:
    assert day_lengths(480, rules) == [480]
    assert day_lengths(481, rules) == [241, 240]
    assert sum(day_lengths(6000, rules)) == 6000
    assert max(day_lengths(6000, rules)) <= 480


def rows_of(agenda: Agenda, kind: str) -> list[int]:
    return [row.minutes for row in agenda.rows if row.kind == kind]


def test_other_rules_make_another_agenda(house: Course, house_rules: Rules) -> None:
    plain = replace(house_rules, pause=0, look_back=0, opening=0, closing=0)
    agenda = make_agenda(house, 3, 1, plain)

    assert rows_of(agenda, "break") == rows_of(agenda, "opening") == []
    assert sum(agenda.sums.values()) == 180
