"""Questions of guardrails' pages, and made from mistakes."""

from dataclasses import replace

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.recall.promise import promise
from handrail.workshop.questions import asked_on, by_rank, puzzles

PAGE = """\
# 01 A rule

## What

Do it.

## Ask yourself

- Who reads `x`?
- What if nobody
  does?

A paragraph asks as well?

## References

- None
"""


def test_a_page_asks_what_stands_below_its_heading() -> None:
    assert asked_on(PAGE) == [
        "Who reads `x`?",
        "What if nobody does?",
        "A paragraph asks as well?",
    ]


def test_a_page_without_that_heading_asks_nothing() -> None:
    assert asked_on("# 01 A rule\n\nDo it.\n") == []


def test_a_puzzle_is_a_mistake_that_nobody_has_seen_in_the_file(house: Course) -> None:
    found = [puzzle for c in house.offered for puzzle in puzzles(c)]

    assert len({puzzle.exercise.slug for puzzle in found}) == len(found) > 100
    for puzzle in found:
        assert puzzle.mistake in puzzle.exercise.mistakes
        assert puzzle.mistake != puzzle.exercise.starts_as
        assert puzzle.promise, puzzle.mistake.fails
        assert "\n".join(puzzle.code.lines) in puzzle.mistake.source.read_text("utf-8")


def test_a_test_that_is_not_there_promises_nothing(course: Course) -> None:
    assert promise(course.exercises[0], "test_of_nothing") == ""


def test_mistakes_stand_as_written_and_counted_ones_before(course: Course) -> None:
    exercise = course.exercise("savings")
    first, *others = exercise.mistakes
    counted = replace(
        exercise,
        mistakes=(
            first,
            *(replace(m, common=rank) for rank, m in enumerate(others[::-1], 1)),
        ),
    )

    assert by_rank(exercise) == list(exercise.mistakes)
    assert [m.name for m in by_rank(counted)] == [
        *(m.name for m in others[::-1]),
        first.name,
    ]


def test_a_rank_is_read_from_the_chapter(course: Course) -> None:
    file = course.chapters[1].folder / "chapter.toml"
    text = file.read_text("utf-8")
    name = course.exercise("savings").mistakes[1].name
    line = f'name = "{name}"\n'
    file.write_text(text.replace(line, f"{line}common = 1\n"), "utf-8")
    exercise = load_course(course.root).exercise("savings")

    assert by_rank(exercise)[0].name == name
    assert exercise.mistakes[0].common is None
