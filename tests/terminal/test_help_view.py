"""Code on a screen and in a file: no line of it is ever cut."""

import ast
import io
import re
from pathlib import Path

import pytest
from rich.console import Console, RenderableType
from small_course import load_small_course

from handrail.terminal.console import THEME
from handrail.terminal.help_view import (
    DIFF,
    code_view,
    diff_view,
    print_code,
    solution_view,
)

LONG = 'value = "' + "a word and " * 20 + '"'
CODE = f"def long() -> None:\n    {LONG}\n"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def screen(width: int, *, is_terminal: bool = True) -> tuple[Console, io.StringIO]:
    stream = io.StringIO()
    console = Console(
        file=stream, width=width, height=24, theme=THEME, force_terminal=is_terminal
    )
    return console, stream


def shown(view: RenderableType, width: int) -> str:
    console, stream = screen(width)
    console.print(view)
    return COLOUR.sub("", stream.getvalue())


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_a_long_line_goes_on_below(width: int) -> None:
    text = shown(code_view(CODE, "python"), width)

    assert "".join(text.split()) == "".join(CODE.split())
    assert max(map(len, text.splitlines())) <= width


def test_each_line_of_a_screen_is_indented() -> None:
    assert all(
        line.startswith("   ")
        for line in shown(code_view(CODE, "python"), 60).splitlines()
    )


def test_without_colours_it_is_the_same_code() -> None:
    console, stream = screen(60, is_terminal=False)
    view = code_view("if True:\n\tprint()\n", "python")
    console.print(view)

    assert stream.getvalue() == shown(view, 60)
    assert "\n       print()" in stream.getvalue()


@pytest.mark.parametrize("width", [20, 80])
def test_a_terminal_gets_whole_lines(width: int) -> None:
    console, stream = screen(width)
    print_code(console, CODE, "python")

    assert COLOUR.sub("", stream.getvalue()) == CODE
    assert "\x1b[" in stream.getvalue()


@pytest.mark.parametrize("code", [CODE, CODE.rstrip(), f"{CODE}\n\n"])
def test_a_file_gets_code_and_nothing_else(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    console, stream = screen(20, is_terminal=False)
    print_code(console, code, "python")

    assert stream.getvalue() == CODE
    ast.parse(stream.getvalue())


@pytest.mark.parametrize("language", ["python", DIFF])
def test_no_control_character_of_a_learner_reaches_the_terminal(language: str) -> None:
    console, stream = screen(80)
    print_code(console, "a\x1b]0;title\x07b", language)

    assert "\x1b]" not in stream.getvalue()
    assert "\x07" not in stream.getvalue()


def test_a_solution_is_shown_with_its_place(tmp_path: Path) -> None:
    exercise = load_small_course(tmp_path / "course").exercise("1.2")

    assert "app/till.py::Till.total" in shown(solution_view(exercise, CODE), 60)


def test_no_difference_is_told() -> None:
    assert "letter by letter" in shown(diff_view(""), 60)
