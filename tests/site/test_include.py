"""Links that stand for code become code; what is not there is named."""

from pathlib import Path

import pytest

from handrail.course.model import Course
from handrail.site.include import IncludeError, Page, expand
from handrail.site.reader import Reader, who_may_see_all
from handrail.site.snippet import captioned


def lesson(course: Course, number: int) -> Page:
    folder, reader = course.chapter(number).folder, who_may_see_all(course, number)
    return Page("README.md", folder, course, number, reader)


def at_root(course: Course) -> Page:
    reader = who_may_see_all(course, course.last)
    return Page("g01_x.py", course.root, course, course.last, reader)


def unknown(course: Course) -> Page:
    """A page of the whole application for a reader who has done nothing."""
    return Page("g01_x.py", course.root, course, course.last, Reader())


def test_a_symbol_is_replaced_by_its_source(course: Course) -> None:
    text = "Before.\n\n[app/hello.py::greet](../../solution/app/hello.py)\n\nAfter."
    shown = expand(text, lesson(course, 2))

    assert '```python title="app/hello.py::greet"\ndef greet(name: str)' in shown
    assert "WORD =" not in shown
    assert shown.startswith("Before.\n\n```")
    assert shown.endswith("```\n\nAfter.")


def test_links_of_a_docstring_start_from_the_root(course: Course) -> None:
    link = "[app/hello.py::WORD](solution/app/hello.py)"

    assert 'WORD = "Hello"' in expand(link, at_root(course))


def test_a_template_block_is_a_symbol(course: Course) -> None:
    link = "[app/page.html::content](solution/app/page.html)"
    shown = expand(link, at_root(course))

    assert "{% block content %}<p>Hello</p>{% endblock %}" in shown
    assert "<main>" not in shown
    assert "```html+jinja" in shown


def test_a_mistake_is_shown_whole(course: Course) -> None:
    shown = expand(
        "[mistakes/make-one/first.py](mistakes/make-one/first.py)", lesson(course, 1)
    )

    assert "def wrong() -> None:\n    first = 1\n```" in shown


def test_a_lesson_shows_the_stage_of_its_chapter(course: Course) -> None:
    link = "[app/__init__.py](../../solution/app/__init__.py)"

    assert "greet" not in expand(link, lesson(course, 1))
    assert "greet" in expand(link, lesson(course, 2))


def test_a_later_file_is_shown_at_the_first_stage_that_has_it(course: Course) -> None:
    link = "[app/hello.py::greet](../../solution/app/hello.py)"

    assert "def greet" in expand(link, lesson(course, 1))


def test_a_command_is_run_in_the_stage(course: Course) -> None:
    link = (
        "[$ python -c \"from app import hello; print(hello.greet('you'))\"](solution/)"
    )
    shown = expand(link, at_root(course))

    assert shown.startswith("```console\n$ python -c")
    assert shown.endswith("\nHello, you\n```")


def test_a_command_may_hold_square_brackets(course: Course) -> None:
    shown = expand('[$ python -c "print([1, 2][0])"](solution/)', at_root(course))

    assert shown.endswith("\n1\n```")


@pytest.mark.parametrize(
    "text",
    [
        "See [app/hello.py::greet](solution/app/hello.py) for more.",
        "[app/hello.py::greet](solution/app/hello.py) and\nmore of the paragraph.",
        "More of it:\n[app/hello.py::greet](solution/app/hello.py)",
        "- [app/hello.py::greet](solution/app/hello.py)",
        "```sh\n\n[app/hello.py::greet](solution/app/hello.py)\n\n```",
        "````sh\n```\n\n[app/hello.py::greet](solution/app/hello.py)\n\n````",
        "[the factory](solution/app/__init__.py)",
        "[flask.palletsprojects.com](https://flask.palletsprojects.com)",
        "![a picture](picture.png)",
    ],
)
def test_other_links_are_left_alone(text: str, course: Course) -> None:
    assert expand(text, at_root(course)) == text


def test_after_a_block_links_count_again(course: Course) -> None:
    text = "```sh\nls\n```\n\n[app/hello.py::WORD](solution/app/hello.py)"

    assert 'WORD = "Hello"' in expand(text, at_root(course))


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("[app/hello.py::nothing](solution/app/hello.py)", "nothing is not defined"),
        ("[app/gone.py::greet](solution/app/gone.py)", "No such file"),
        ("[app/page.html::gone](solution/app/page.html)", "no block named gone"),
        ("[mistakes/x/y.py](chapters/01_one/mistakes/x/y.py)", "No such file"),
        (
            "[app/hello.py::greet](solution/app/empty.py)",
            "goes to solution/app/empty.py",
        ),
        ("[hello.py](solution/app/empty.py)", "goes to solution/app/empty.py"),
        ("[$ no-such-program --help](solution/)", "cannot be run"),
        ("[$ python 'open](solution/)", "No closing quotation"),
    ],
)
def test_what_is_missing_is_named(link: str, reason: str, course: Course) -> None:
    with pytest.raises(IncludeError) as caught:
        expand(f"# Title\n\n{link}\n", at_root(course))

    message = str(caught.value)
    assert message.startswith("g01_x.py:3: ")
    assert reason in message


def test_code_with_a_fence_in_it_stays_one_block(
    course: Course, tmp_path: Path
) -> None:
    (course.root / "notes.md").write_text("```sh\nls\n```\n", encoding="utf-8")
    shown = expand("[notes.md](notes.md)", at_root(course))

    assert shown.startswith("````markdown")
    assert shown.endswith("```\n````")


def test_in_a_terminal_the_title_is_a_paragraph(course: Course) -> None:
    link = "[app/hello.py::WORD](solution/app/hello.py)"
    shown = expand(link, at_root(course), captioned)

    assert shown == '`app/hello.py::WORD`\n\n```python\nWORD = "Hello"\n```'


GREET = "[app/hello.py::greet](solution/app/hello.py)"


def test_an_answer_is_folded_on_the_site(course: Course) -> None:
    shown = expand(f"Before.\n\n{GREET}", unknown(course))

    assert shown.startswith(
        'Before.\n\n??? note "Shows the answer to 2.1 Make it | so"\n\n'
        '    ```python title="app/hello.py::greet"\n    def greet('
    )


def test_an_answer_is_left_out_in_a_terminal(course: Course) -> None:
    shown = expand(GREET, unknown(course), captioned)

    assert shown == (
        "`app/hello.py::greet`\n\n*Left out: the answer to 2.1 Make it | so.*"
    )


def test_a_file_that_holds_an_answer_is_one(course: Course) -> None:
    shown = expand("[app/hello.py](solution/app/hello.py)", unknown(course), captioned)

    assert "def greet" not in shown


def test_other_code_of_the_file_is_shown(course: Course) -> None:
    link = "[app/hello.py::WORD](solution/app/hello.py)"

    assert 'WORD = "Hello"' in expand(link, unknown(course), captioned)


def test_a_mistake_is_no_answer(course: Course) -> None:
    link = "[mistakes/make-one/first.py](chapters/01_one/mistakes/make-one/first.py)"

    assert "def wrong" in expand(link, unknown(course), captioned)


MADE = "[made by programs/page.py](programs/page.py)"


def program(course: Course, text: str) -> None:
    file = course.root / "programs/page.py"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")


def test_a_program_makes_part_of_a_page(course: Course) -> None:
    program(
        course,
        "import os\nfrom beside import HEADING\nfrom app.hello import WORD\n"
        "print(HEADING, WORD, os.environ['HANDRAIL_COURSE'] != '')\n",
    )
    (course.root / "programs/beside.py").write_text("HEADING = '## Made:'\n", "utf-8")

    assert expand(f"Before.\n\n{MADE}", at_root(course)) == (
        "Before.\n\n## Made: Hello True"
    )


def test_what_a_program_logs_is_no_part_of_the_page(course: Course) -> None:
    program(course, "import sys\nprint('shown')\nprint('log', file=sys.stderr)\n")

    assert expand(MADE, at_root(course)) == "shown"


def test_a_program_that_fails_stops_the_page(course: Course) -> None:
    program(course, "print('half of it')\nraise LookupError('no such key')\n")

    with pytest.raises(IncludeError, match=r"(?s)ended with 1: .*no such key"):
        expand(MADE, at_root(course))


def test_a_program_that_is_not_there_is_named(course: Course) -> None:
    with pytest.raises(IncludeError, match=r"made by programs/page\.py"):
        expand(MADE, at_root(course))
