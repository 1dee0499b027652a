"""A file stands on the page of the chapter that changed it last, folded away."""

import pytest

from handrail.course.model import Course, Symbol
from handrail.site.made import Made
from handrail.site.stages import shown_at, stage_index, stage_page, symbol_link


@pytest.fixture
def second(course: Course) -> str:
    return stage_page(course, course.chapter(2), Made())


def test_it_begins_with_the_chapter(second: str) -> None:
    assert second.startswith(
        "# After 02 Two\n\nThe application as it stands after [02 Two]("
    )


def test_a_changed_file_has_its_difference_and_all_of_it(second: str) -> None:
    head = "## `app/__init__.py` (changed) { #app-init-py }"
    section = second[second.index(head) :]

    assert '??? note "What the chapter changes"\n\n    ```diff\n' in section
    assert '\n    +    words.append(greet("all"))\n' in section
    assert "\n    --- " not in section
    assert '??? note "The whole file, ' in section


def test_a_new_file_is_whole_and_numbered(second: str) -> None:
    head = "## `app/hello.py` (new) { #app-hello-py }"
    section = second[second.index(head) :]

    assert (
        '??? note "The whole file, 8 lines"\n\n    ```python linenums="1"\n' in section
    )
    assert section.index("The whole file, 8 lines") < section.index("(new)", 50)


def test_an_empty_file_says_so(second: str) -> None:
    head = "## `app/empty.py` (new) { #app-empty-py }"

    assert f"{head}\n\nThe file is empty.\n" in second


def test_symbols_of_exercises_are_named_with_their_lines(second: str) -> None:
    assert (
        "- `greet`{ #app-hello-py-greet }, line 6: exercise 2.1 Make it | so\n"
        in second
    )


def test_no_code_stands_outside_of_what_is_folded(second: str) -> None:
    assert all(
        line.startswith("    ") for line in second.splitlines() if "def " in line
    )


def test_all_files_are_listed_where_they_changed_last(second: str) -> None:
    row = "| [`app/hello.py`](/lookup/stages/02_two.md#app-hello-py) | [02 Two]("
    changed = "| [`app/__init__.py`](/lookup/stages/02_two.md#app-init-py) | [01 One]("

    assert row in second
    assert changed in second


def test_the_first_chapter_has_new_files_alone(course: Course) -> None:
    page = stage_page(course, course.chapter(1), Made())

    assert "(changed)" not in page
    assert "## `app/__init__.py` (new)" in page


def test_a_symbol_stands_where_it_was_last_changed(course: Course) -> None:
    made, create = Made(), Symbol("app/__init__.py", "create_app")

    assert shown_at(course, create, 1, made) == 1
    assert shown_at(course, create, 2, made) == 2


def test_one_that_comes_later_stands_at_its_first_stage(course: Course) -> None:
    link = symbol_link(course, Symbol("app/hello.py", "WORD"), 1, Made())

    assert link == "[`app/hello.py::WORD`](/lookup/stages/02_two.md#app-hello-py-WORD)"


@pytest.mark.parametrize("symbol", ["app/gone.py", "app/hello.py::gone"])
def test_one_that_never_comes_is_named(course: Course, symbol: str) -> None:
    with pytest.raises(LookupError, match="is in no stage"):
        shown_at(course, Symbol.parse(symbol), 2, Made())


def test_the_index_has_every_stage(course: Course) -> None:
    assert "| [After 02 Two](/lookup/stages/02_two.md) | 3 |" in stage_index(course)
