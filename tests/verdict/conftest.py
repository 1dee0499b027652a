"""A course of one exercise, in files, and what its tests might have said."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from handrail.course.model import Chapter, Course, Exercise, Mistake, Symbol
from handrail.runner import TestResult

SOLUTION = '''"""Greetings."""


def greet(name: str) -> str:
    """Greet somebody."""
    if not name.strip():
        raise ValueError("nobody to greet")
    return f"Hello, {name.strip()}"
'''
NO_CHECK = frozenset(["test_nobody_is_not_greeted: AssertionError"])
NO_GREETING = frozenset(["test_it_greets: AssertionError"])
MISTAKES = {
    "no_check": Mistake(
        "no_check",
        "test_nobody_is_not_greeted",
        "Nobody checks.",
        ("return _",),
        ("raise ...",),
        Path(),
        failures=frozenset([NO_CHECK, NO_CHECK | {"test_it_greets: KeyError"}]),
    ),
    "shouted": Mistake(
        "shouted",
        "test_it_greets",
        "This is shouted.",
        ("_.upper()",),
        (),
        Path(),
        failures=frozenset([NO_GREETING]),
    ),
    "from_a_table": Mistake(
        "from_a_table",
        "test_it_greets",
        "It is read from a table.",
        (),
        (),
        Path(),
        failures=frozenset([NO_GREETING]),
    ),
}
CODES = {
    "no_check": 'def greet(name: str) -> str:\n    return f"Hello, {name.strip()}"\n',
    "shouted": "def greet(name: str) -> str:\n"
    "    if not name.strip():\n"
    '        raise ValueError("nobody to greet")\n'
    '    return f"Hello, {name.strip()}".upper()\n',
    "from_a_table": 'GREETINGS = {"Ada": "Hello, Ada"}\n\n\n'
    "def greet(name: str) -> str:\n    return GREETINGS[name]\n",
}


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """The course: one chapter, one exercise, three mistakes."""
    root = tmp_path / "course"
    chapter = root / "chapters" / "01_words"
    (chapter / "mistakes/greeting").mkdir(parents=True)
    (root / "solution" / "app").mkdir(parents=True)
    (root / "solution" / "app" / "words.py").write_text(SOLUTION, "utf-8")
    symbol = Symbol("app/words.py", "greet")
    mistakes = tuple(write_mistake(chapter, name) for name in MISTAKES)
    tests = (root / "exercises" / "01_words" / "test_greet.py",)
    exercise = Exercise(
        "greeting",
        "1.1",
        "Greet",
        "Write `greet`.",
        10,
        ("Words",),
        symbol,
        "blank",
        None,
        tests,
        "05",
        ("a", "b", "c"),
        mistakes,
        (),
    )
    brings = (symbol.path,)
    none: tuple[str, ...] = ()
    words = Chapter(
        1, "words", "Words", ("05",), brings, none, (), (exercise,), chapter
    )
    return Course(root, (words,))


def write_mistake(chapter: Path, name: str) -> Mistake:
    source = chapter / "mistakes" / "greeting" / f"{name}.py"
    source.write_text(CODES[name], "utf-8")
    return replace(MISTAKES[name], source=source)


@pytest.fixture
def exercise(course: Course) -> Exercise:
    """Its exercise: `greet` in `app/words.py`."""
    return course.exercises[0]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A learner's folder with the right answer in it."""
    folder = tmp_path / "workspace"
    (folder / "app").mkdir(parents=True)
    (folder / "app" / "words.py").write_text(SOLUTION, "utf-8")
    return folder


@pytest.fixture
def failed() -> Callable[..., TestResult]:
    """A function that makes up the result of a test that failed."""

    def failed(
        name: str, error: str = "AssertionError", message: str = "assert 1 == 2"
    ) -> TestResult:
        return TestResult(
            name, "test_greet.py", "", "failed", 0.1, None, error, message
        )

    return failed
