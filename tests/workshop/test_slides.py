"""Slides, as they are made."""

import re

from house_lessons import Lesson

from handrail.course.model import Course
from handrail.site.made import Made
from handrail.workshop.lesson import read_lesson
from handrail.workshop.rules import Rules
from handrail.workshop.slides import slides, slides_page


def test_each_exercise_is_asked_for_behind_all_that_it_needs(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    for chapter in house.offered:
        made = list(slides(house, chapter, house_lesson(chapter.number), house_rules))
        headings = [slide.heading for slide in made]
        tasks = [slide.exercise for slide in made if slide.exercise]

        assert sorted(e.slug for e in tasks) == sorted(
            e.slug for e in chapter.exercises
        )
        for exercise in tasks:
            place = headings.index(exercise.label)
            assert set(exercise.part) <= set(headings[:place])


def test_the_first_slide_has_the_chapters_name_and_the_last_ones_look_back(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    made = list(slides(house, house.chapter(4), house_lesson(4), house_rules))
    headings = [slide.heading for slide in made]

    assert (made[0].kind, made[0].heading) == ("title", "04 Errors")
    assert "Look back" in headings
    assert headings.count("Which test fails with this code, and why?") == 5


def test_an_answer_stands_behind_its_question(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    made = list(slides(house, house.chapter(1), house_lesson(1), house_rules))
    answers = [place for place, slide in enumerate(made) if slide.kind == "answer"]

    assert answers
    assert all(made[place - 1].heading.startswith("Which test") for place in answers)


def test_a_page_needs_nothing_from_elsewhere(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    for number in (1, 12):
        chapter = house.chapter(number)
        page = slides_page(house, chapter, house_lesson(number), house_rules)

        assert not re.findall(r'(?:src|href)="(?!https?://|#)', page)
        assert not re.findall(r"<(?:script|link|img|iframe)\b[^>]*(?:src|href)=", page)
        assert "url(" not in page
        assert "@import" not in page


def test_text_of_a_course_is_never_markup(course: Course, rules: Rules) -> None:
    chapter = course.chapters[0]
    lesson = chapter.lesson
    text = "# A <i>till</i>\n\n## What\n\nSee <script>alert(1)</script> and `<b>`.\n"
    lesson.write_text(text, "utf-8")
    page = slides_page(course, chapter, read_lesson(course, chapter, Made()), rules)

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert "<code>&lt;b&gt;</code>" in page
