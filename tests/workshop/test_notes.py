"""A teacher's notes."""

from dataclasses import replace

from house_lessons import Lesson

from handrail.course.model import Chapter, Course
from handrail.site.links import no_address, rewrite_links
from handrail.workshop.notes import notes_page
from handrail.workshop.rules import Rules


def test_notes_say_what_to_say_what_goes_wrong_and_what_to_ask(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    chapter = house.chapter(4)
    page = notes_page(house, chapter, house_lesson(4), house_rules)

    assert "### One shape (for 4.2, 4.4" in page
    assert "- Every answer to an error is built by `error_response`." in page
    for exercise in chapter.exercises:
        for mistake in exercise.mistakes:
            assert f"`{mistake.name}`" in page
            assert mistake.says in page
    assert "### Which test fails with this code, and why?" in page


def test_a_lesson_is_not_pasted(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    for chapter in house.offered:
        page = notes_page(house, chapter, house_lesson(chapter.number), house_rules)
        told = page.partition("## What to say")[2].partition("## What goes wrong")[0]
        lesson = chapter.lesson.read_text("utf-8")
        assert len(told) < 0.75 * len(lesson), chapter.name


def test_the_order_of_mistakes_is_told_as_it_is(course: Course, rules: Rules) -> None:
    chapter = course.chapters[0]
    plain = notes_page(course, chapter, [], rules)
    ranked = notes_page(course, counted(chapter), [], rules)

    assert "Nobody has counted which are made most often" in plain
    assert "Those with a number were counted" in ranked
    last = chapter.exercises[0].mistakes[-1].name
    assert plain.index("`one_for_all`") < plain.index(f"`{last}`")
    assert ranked.index(f"`{last}`") < ranked.index("`one_for_all`")
    assert "1. **1** " in ranked


def counted(chapter: Chapter) -> Chapter:
    """Return the chapter with a mistake that was counted: the last of the first."""
    first, *others = chapter.exercises
    *before, last = first.mistakes
    ranked = replace(first, mistakes=(*before, replace(last, common=1)))
    return replace(chapter, exercises=(ranked, *others))


def test_without_the_site_no_link_is_left(
    house: Course, house_lesson: Lesson, house_rules: Rules
) -> None:
    page = notes_page(house, house.chapter(1), house_lesson(1), house_rules)

    assert "](/learn/01_factory.md)" in page
    assert "](/" not in rewrite_links(page, no_address)
