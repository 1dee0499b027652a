from collections.abc import Callable
from pathlib import Path

import pytest
from small_course import write_file

from handrail.verify import law10_prose
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]
House = Callable[..., None]

LAW = law10_prose.checks
LESSON = "chapters/02_vouchers/README.md"
HEAD = "# 02 Vouchers\n\n## What it is about\n\n"


@pytest.fixture(autouse=True)
def small_house(house: House) -> None:
    house()


def test_the_small_course_holds_it(find: Find) -> None:
    assert find(LAW) == []


@pytest.mark.parametrize(
    "text",
    [
        "```sh\nflask run\n```\n",
        "~~~ sh\nflask run\n~~~\n",
        "1. Type this:\n\n    ```sh\n    flask run\n    ```\n",
        "```diagram\nclient -> view\n```\n",
        "````sh\nprintf '```python'\n```\n````\n",
        "Use `PRICES`, and ``a ` b``.\n",
        "[app/vouchers.py::saved](../../solution/app/vouchers.py)\n",
        "[app/vouchers.py](../../solution/app/vouchers.py)\n",
        "[$ python -c 'print(1 + 1)'](../../solution/)\n",
        "[the words of Flask](https://flask.palletsprojects.com/)\n",
    ],
    ids=[
        "commands",
        "tildes",
        "in a list",
        "drawing",
        "longer fence",
        "inline",
        "symbol",
        "file",
        "command",
        "elsewhere",
    ],
)
def test_commands_and_what_is_included_are_fine(
    root: Path, find: Find, text: str
) -> None:
    write_file(root / LESSON, HEAD + text)

    assert find(LAW) == []


@pytest.mark.parametrize(
    ("text", "line", "language"),
    [
        ("```python\nx = 1\n```\n", 5, "python"),
        ("```console\n$ flask routes\n```\n", 5, "console"),
        ("```output\n2 passed\n```\n", 5, "output"),
        ("```\n2 passed\n```\n", 5, "text"),
        ("~~~ python\nx = 1\n~~~\n", 5, "python"),
        ("````python\nx = 1\n````\n", 5, "python"),
        ("```sh\nflask run\n```\n\n```json\n{}\n```\n", 9, "json"),
        ("1. One:\n\n    ```python\n    x = 1\n    ```\n", 7, "python"),
        ("- ```python\n  x = 1\n  ```\n", 5, "python"),
        ("> ```python\n> x = 1\n> ```\n", 5, "python"),
        ("```python\nx = 1\n", 5, "python"),
        ("```{.python}\nx = 1\n```\n", 5, "text"),
        ("```sh\n```\n```\nx = 1\n```\n", 7, "text"),
    ],
)
def test_a_block_that_is_pasted(
    root: Path, find_one: FindOne, text: str, line: int, language: str
) -> None:
    write_file(root / LESSON, HEAD + text)

    breach = find_one(LAW)

    assert breach.file == f"{LESSON}:{line}"
    assert breach.problem == f"A block of {language} is pasted here."
    assert "[path::symbol](path)" in breach.remedy


@pytest.mark.parametrize("name", ["README.md", "docs/index.md", "docs/a/b.md"])
def test_other_pages_are_read_too(root: Path, find_one: FindOne, name: str) -> None:
    write_file(root / name, "# A page\n\n```python\nx = 1\n```\n")

    assert find_one(LAW).file == f"{name}:3"


def test_the_page_of_a_guardrail_is_read_too(house: House, find_one: FindOne) -> None:
    house(text="# 01 Rule 01\n\n```python\nx = 1\n```\n")

    assert find_one(LAW).file == "src/handrail/guardrails/g01_rule.py:3"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[app/gone.py](../../solution/app/gone.py)", "No such file"),
        ("[app/till.py::gone](../../solution/app/till.py)", "gone is not defined"),
        ("[app/till.py::PRICES](../../solution/app/vouchers.py)", "the link goes to"),
        ("[$ no-such-program](../../solution/)", "cannot be shown"),
    ],
)
def test_a_lesson_that_includes_what_is_not_there(
    root: Path, find_one: FindOne, text: str, says: str
) -> None:
    write_file(root / LESSON, f"{HEAD}{text}\n")

    breach = find_one(LAW)

    assert breach.file == LESSON
    assert f"{LESSON}:5: " in breach.problem
    assert says in breach.problem
    assert breach.remedy == "Mend the link, or what it names."


def test_a_guardrail_that_includes_what_is_not_there(
    house: House, find_one: FindOne
) -> None:
    house(text="# 01 Rule 01\n\n[app/gone.py](solution/app/gone.py)\n")

    breach = find_one(LAW)

    assert breach.file == "src/handrail/guardrails/g01_rule.py"
    assert "g01_rule.py:3: app/gone.py: cannot be shown" in breach.problem


def test_a_part_that_the_lesson_does_not_have(root: Path, find_one: FindOne) -> None:
    write_file(root / LESSON, "# 02 Vouchers\n\n## Money\n")
    toml = root / "chapters/02_vouchers/chapter.toml"
    write_file(toml, toml.read_text("utf-8").replace("What it is about", "Money", 1))

    breach = find_one(LAW)

    assert breach.file == "chapters/02_vouchers/chapter.toml"
    assert breach.problem == (
        'The lesson has no heading "What it is about", as 2.2 Vouchers in numbers says.'
    )
    assert breach.remedy == "It has: 02 Vouchers, Money."


def test_a_missing_lesson(root: Path, find_one: FindOne) -> None:
    (root / LESSON).unlink()

    breach = find_one(LAW)

    assert (breach.file, breach.problem) == (LESSON, "The chapter has no lesson.")
    assert breach.remedy.startswith("Write it: what the chapter gives")


def test_an_empty_lesson(root: Path, find_one: FindOne) -> None:
    write_file(root / LESSON, " \n")

    assert find_one(LAW).problem == "The chapter has no lesson."
