"""A lesson taken apart."""

import pytest
from small_course import edit_file, write_file

from handrail.course.model import Course, CourseError
from handrail.site.made import Made
from handrail.workshop.lesson import (
    Code,
    Grid,
    Paragraph,
    read_lesson,
    read_lessons,
    sentences,
    take_apart,
)

TEXT = """\
Above.

# A title

It is so. It is `a.b` so. And so on, at some length, so that no more has to follow.

## A part

Look at this:

```python app/x.py::y
def y():

    pass
```

| a | b |
|---|---|
| `1` | 2 |

- one
- two

More to read: [there](https://example.org/a.b).
"""


def test_a_text_is_taken_apart_by_its_headings() -> None:
    title, part = take_apart(TEXT)

    assert (title.level, title.words) == (1, "A title")
    assert (part.level, part.words) == (2, "A part")
    lead, code, grid, *others = part.blocks
    assert lead == Paragraph("Look at this:")
    assert code == Code(
        "app/x.py::y", "python", ("def y():", "", "    pass"), "Look at this:"
    )
    assert grid == Grid((("a", "b"), ("`1`", "2")))
    assert [p.words for p in others if isinstance(p, Paragraph)][:2] == ["one", "two"]
    assert part.paragraphs[-1].is_reading
    assert not lead.is_reading


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Why? Because.", ["Why?", "Because."]),
        ("It is `a. B`. Two.", ["It is `a. B`.", "Two."]),
        ("See [this](https://a.example/x. Y). Two.", None),
        ("**A name.** Two.", ["**A name.**", "Two."]),
        ("Version 3.11 is one. `x` too.", ["Version 3.11 is one.", "`x` too."]),
        ("", [""]),
    ],
)
def test_sentences(words: str, parts: list[str] | None) -> None:
    found = sentences(words)

    assert found == parts if parts else len(found) == 2
    assert " ".join(found) == words


def test_a_paragraph_opens_with_enough_to_say_something() -> None:
    short = Paragraph("A client is a program. It reads a status. This is next:")
    long = Paragraph(f"{'Long ' * 20}sentence. Another one.")

    assert short.opening == "A client is a program. It reads a status."
    assert long.opening == long.sentences[0]
    assert Paragraph("").opening == ""


def test_code_of_the_application_is_included(course: Course) -> None:
    lesson = course.chapters[1].lesson
    place = "[app/till.py::PRICES](../../solution/app/till.py)"
    write_file(lesson, f"# 02 Vouchers\n\nPrices:\n\n{place}\n")
    (section,) = read_lesson(course, course.chapters[1], Made())

    (code,) = [block for block in section.blocks if isinstance(block, Code)]
    assert code.title == "app/till.py::PRICES"
    assert code.lines == ('PRICES = {"tea": 250, "cake": 399}',)
    assert code.caption == "Prices:"


def test_an_answer_to_what_is_ahead_is_left_out(course: Course) -> None:
    lesson = course.chapters[0].lesson
    place = "[app/till.py::Till.total](../../solution/app/till.py)"
    write_file(lesson, f"# 01 A till\n\n{place}\n")
    (section,) = read_lesson(course, course.chapters[0], Made())

    assert section.paragraphs == [
        Paragraph("Left out: the answer to 1.2 What the goods cost.")
    ]


def test_a_lesson_without_a_heading_is_refused(course: Course) -> None:
    write_file(course.chapters[0].lesson, "Words.\n")

    with pytest.raises(CourseError, match=r"01_till/README\.md.* has no heading"):
        read_lesson(course, course.chapters[0], Made())


def test_many_are_read_in_order_and_it_is_told(course: Course) -> None:
    told: list[tuple[int, int]] = []
    lessons = read_lessons(
        course, course.chapters, Made(), lambda *two: told.append(two)
    )

    assert list(lessons) == [1, 2, 3]
    assert lessons[1] == read_lesson(course, course.chapters[0], Made())
    assert told == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_wrong_one_among_many_is_named(course: Course) -> None:
    lesson = course.chapters[2].lesson
    text = lesson.read_text("utf-8")
    edit_file(lesson, text, f"{text}\n[app/no.py::x](../../solution/app/no.py)\n")

    with pytest.raises(CourseError, match=r"03_receipts/README\.md"):
        read_lessons(course, course.chapters, Made(), lambda *_: None)
