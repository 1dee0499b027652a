import re
from pathlib import Path

import pytest
from small_course import edit_file, load_small_course

from handrail.course.model import Course
from handrail.site import questions
from handrail.site.questions import chapter_questions


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return load_small_course(tmp_path)


def test_a_chapter_has_its_questions_and_not_those_of_guardrails(
    course: Course,
) -> None:
    text = chapter_questions(course, course.chapters[0])

    assert re.findall(r'data-question="(.+?)"', text) == ["two-teas"]
    assert "What do two teas cost?" in text
    assert 'print(Till("EUR").total(["tea", "tea"]))' in text


def test_a_chapter_without_questions_has_no_section(course: Course) -> None:
    assert chapter_questions(course, course.chapters[2]) == ""


def test_each_option_has_what_is_said_of_it(course: Course) -> None:
    text = chapter_questions(course, course.chapters[0])

    assert text.count("<label>") == text.count("<template>") == 3
    assert text.count(" data-right") == 1
    right = text.partition(" data-right")[2].partition("</template>")[0]
    assert "<code>500</code>" in right
    assert "Each article is added" in right


def test_words_are_escaped(course: Course) -> None:
    file = course.chapters[0].folder / "questions.toml"
    edit_file(file, '"250"', '"<b>250</b>"')

    text = chapter_questions(course, course.chapters[0])

    assert "&lt;b&gt;250&lt;/b&gt;" in text
    assert "<b>" not in text


def test_a_form_is_one_line(course: Course) -> None:
    """Markdown ends a block of HTML at an empty line."""
    text = chapter_questions(course, course.chapters[1])
    [form] = [line for line in text.splitlines() if "<form" in line]

    assert form.endswith("</form>")


def test_a_mistake_that_holds_the_answer_opens_on_a_click(
    course: Course, monkeypatch: pytest.MonkeyPatch
) -> None:
    chapter = course.chapters[1]
    assert "???" not in chapter_questions(course, chapter)

    monkeypatch.setattr(questions, "holds_answer", lambda *_: True)

    assert '??? note "Shows the answer to 2.2' in chapter_questions(course, chapter)
