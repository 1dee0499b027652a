"""A course of two chapters, small enough to be read."""

from pathlib import Path

import pytest

from handrail.course.loader import load_course
from handrail.course.model import Course, Symbol
from handrail.guardrails.base import Guardrail

FACTORY = '''"""The factory."""

from app.hello import greet


def create_app() -> list[str]:
    """Build it."""
    words = ["Good day"]
    words.append(greet("all"))
    return words
'''
HELLO = '''"""Greetings."""

WORD = "Hello"


def greet(name: str) -> str:
    """Greet."""
    return f"{WORD}, {name}"
'''
PAGE = "<main>{% block content %}<p>Hello</p>{% endblock %}</main>\n"

CHAPTER = """
title = "{title}"
guardrails = ["01"]
brings = [{brings}]
composition_roots = [{roots}]

[[exercises]]
slug = "make-{slug}"
title = "Make it | so"
task = "Make {slug} so."
minutes = 10
part = "01 one"
symbol = "{symbol}"
kind = "blank"
tests = ["test_{slug}.py"]
hints = ["one", "two", "three"]
"""
MISTAKE = """
[[exercises.mistakes]]
name = "{name}"
fails = "test_it"
says = "Not so."
"""


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The course, read from its files."""
    root = tmp_path / "course"
    write(root / "solution/app/__init__.py", FACTORY)
    write(root / "solution/app/hello.py", HELLO)
    write(root / "solution/app/page.html", PAGE)
    write(root / "solution/app/empty.py", "")
    write_chapter(root, 1, "one", '"app/__init__.py"', "app/__init__.py::create_app")
    brings = '"app/hello.py", "app/page.html", "app/empty.py"'
    write_chapter(root, 2, "two", brings, "app/hello.py::greet")
    return load_course(root)


class Rule(Guardrail):
    id = "01"
    slug = "a-rule"
    title = "A rule"
    summary = "Do it."
    points_at = (Symbol("app/hello.py", "WORD"), Symbol("README.md"))

    @property
    def page(self) -> str:
        return "# 01 A rule\n\n[app/hello.py::WORD](solution/app/hello.py)"


@pytest.fixture
def rule() -> Guardrail:
    """A guardrail that both chapters teach."""
    return Rule()


def write_chapter(root: Path, number: int, slug: str, brings: str, symbol: str) -> None:
    folder, names = f"{number:02}_{slug}", ["first", "second", "third", "fourth"]
    roots = '"app/__init__.py"' if "app/__init__.py" in brings else ""
    table = CHAPTER.format(
        title=slug.title(),
        slug=slug,
        brings=brings,
        roots=roots,
        number=number,
        symbol=symbol,
    )
    mistakes = "".join(MISTAKE.format(name=name) for name in names)
    write(root / "chapters" / folder / "chapter.toml", table + mistakes)
    write(root / "chapters" / folder / "README.md", f"# {number:02} {slug}\n\nWords.\n")
    for name in names:
        file = root / "chapters" / folder / "mistakes" / f"make-{slug}" / f"{name}.py"
        write(file, f"def wrong() -> None:\n    {name} = 1\n")
    write(root / "exercises" / folder / f"test_{slug}.py", "")


def write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
