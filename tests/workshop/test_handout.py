"""Handouts, as they are made."""

import re

from house_lessons import Lesson

from handrail.course.model import Course
from handrail.workshop.agenda import make_agenda
from handrail.workshop.handout import agenda_page, handout_page
from handrail.workshop.lesson import Section
from handrail.workshop.rules import Rules


def text_of(page: str) -> str:
    body = page.partition("<body>")[2]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def test_a_chapter_on_paper_has_its_exercises_and_no_answers(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    chapter = house.chapter(4)
    page = handout_page(house, chapter, house_lesson(4), house_rules)
    text = text_of(page)

    for exercise in chapter.exercises:
        assert exercise.label in text
        assert exercise.symbol.path in text
        for mistake in exercise.mistakes:
            assert mistake.says not in text
    assert "class ConflictError" in re.sub(r"<[^>]+>", "", page)
    assert "Traceback" not in text  # what a command prints is for the screen
    assert "More to read:" in text


def test_an_agenda_on_paper_has_its_times_and_its_chapters(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    agenda = make_agenda(house, 3, 1, house_rules)
    lessons = {c.number: house_lesson(c.number) for c in agenda.chapters}
    text = text_of(agenda_page(agenda, lessons))

    assert "09:00 to 12:00" in text
    assert "= 180 minutes" in text
    for chapter in agenda.chapters:
        assert f"{chapter.number:02} {chapter.title}" in text
    assert agenda.more[0].label not in text
    assert agenda.exercises[-1].label in text


def test_days_are_counted_where_there_are_many(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    agenda = make_agenda(house, 9, 15, house_rules)
    short = make_agenda(house, 14, 1, house_rules)
    lessons = {c.number: list[Section]() for c in short.chapters}

    assert len(agenda.days) == 1
    assert "Day 2, 09:00" in text_of(agenda_page(short, lessons))
