from pathlib import Path

import pytest
from small_course import edit_file, load_small_course, write_file

from handrail.course.model import Course, CourseError
from handrail.recall.question import Question
from handrail.recall.questions import load_questions

QUESTIONS = """
[[questions]]
slug = "two-apples"
kind = "predict"
guardrail = "01"
asks = "What is printed?"
options = [
    {text = "2", says = "Each is counted."},
    {text = "1", says = "There are two.", misconception = "Apples are one thing."},
    {text = "0", says = "Some are there.", misconception = "Nothing is counted."},
]

[[questions]]
slug = "total-of-nothing"
kind = "why"
guardrail = "02"
where = "guardrail"
mistake = "total/ignores_quantity"
asks = "Which test fails?"
options = [
    {text = "test_a", says = "It does."},
    {text = "test_b", says = "It does not.", misconception = "It is slow."},
    {text = "test_c", says = "It does not.", misconception = "It is fast."},
]
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The small course, with two questions in its first chapter."""
    course = load_small_course(tmp_path)
    folder = course.chapters[0].folder
    (course.chapters[1].folder / "questions.toml").unlink()
    name = course.exercise("total").mistakes[0].name
    text = QUESTIONS.replace("ignores_quantity", name)
    write_file(folder / "questions.toml", text)
    write_file(folder / "questions/two-apples.py", "print(2)\n")
    return course


def edit(course: Course, old: str, new: str) -> None:
    edit_file(course.chapters[0].folder / "questions.toml", old, new)


def slugs(questions: tuple[Question, ...]) -> list[str]:
    return [question.slug for question in questions]


def test_questions_are_read_in_their_order(course: Course) -> None:
    questions = load_questions(course)

    assert slugs(questions) == ["two-apples", "total-of-nothing"]
    assert [question.chapter for question in questions] == [1, 1]


def test_the_right_option_stands_for_no_misconception(course: Course) -> None:
    first, second = load_questions(course)

    assert first.right.text == "2"
    assert second.right.text == "test_a"


def test_the_code_is_that_of_the_program_or_of_the_mistake(course: Course) -> None:
    first, second = load_questions(course)

    assert first.code == "print(2)\n"
    assert second.mistake == course.exercise("total").mistakes[0]
    assert second.source == second.mistake.source


def test_the_order_of_options_does_not_go_by_the_file(course: Course) -> None:
    """No place tells which one is right, and each has the same place every time."""
    shown = load_questions(course)[0].options
    right = '    {text = "2", says = "Each is counted."},\n'
    edit(course, right, "")
    edit(course, "]\n\n[[questions]]", f"{right}]\n\n[[questions]]")

    assert load_questions(course)[0].options == shown


def test_a_course_without_questions_has_none(course: Course) -> None:
    for file in course.root.glob("chapters/*/questions.toml"):
        file.unlink()

    assert load_questions(course) == ()


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('kind = "predict"', 'kind = "guess"', r"questions\[0\].kind: Must be one of"),
        ('kind = "predict"', 'kind = "why"', "A why has one"),
        ('kind = "why"', 'kind = "trace"', "no other kind"),
        ('slug = "two-apples"', 'slug = "Two"', "Small letters"),
        ('guardrail = "01"', 'guardrail = "1"', "Two digits"),
        (
            'guardrail = "01"',
            'guardrails = "01"',
            "Allowed here: slug, kind, guardrail",
        ),
        ('{text = "1", says', '{text = "1", tells', "Allowed here: text, says"),
        ('{text = "1"', '{text = "0"', "Two have one text"),
        (', misconception = "It is fast."', "", "All but one .* 2 do not"),
        ('says = "Each is counted."', 'says = ""', "One line of words"),
        ('"total/', '"totals/', "this chapter has no mistake"),
        ('slug = "two-apples"', 'slug = "two-pears"', "no questions/two-pears.py"),
        ('slug = "total-of-nothing"', 'slug = "two-apples"', "of another question"),
        ("[[questions]]\nslug", "[[questions]\nslug", "is not TOML"),
    ],
)
def test_what_is_wrong_is_named(course: Course, old: str, new: str, words: str) -> None:
    file = course.chapters[0].folder / "questions.toml"
    text = file.read_text("utf-8")
    write_file(file, text.replace(old, new, 1))

    with pytest.raises(CourseError, match=words):
        load_questions(course)
