"""A course's own guardrails count beside those of the house."""

import os
import re
from pathlib import Path

import pytest
from small_course import edit_file, write_file

from handrail.course.model import CourseError
from handrail.guardrails.own import own_guardrails
from handrail.guardrails.registry import (
    all_guardrails,
    find_guardrail,
    house_guardrails,
)

MONEY = '''"""# 24 Money

Amounts are whole cents.
"""

from handrail.course.model import Symbol
from handrail.guardrails.base import Guardrail


class Money(Guardrail):
    id = "24"
    slug = "money"
    title = "Money"
    summary = "Amounts are whole cents."
    points_at = (Symbol("app/till.py", "PRICES"),)
'''
FILE = "guardrails/g24_money.py"


def test_a_course_without_the_folder_has_those_of_the_house(tmp_path: Path) -> None:
    assert own_guardrails(tmp_path) == ()
    assert all_guardrails(tmp_path) == house_guardrails()


def test_one_of_its_own_comes_beside_those_of_the_house(tmp_path: Path) -> None:
    write_file(tmp_path / FILE, MONEY)
    write_file(tmp_path / "guardrails/README.md", "# Guardrails\n")

    ids = [guardrail.id for guardrail in all_guardrails(tmp_path)]
    assert ids == [*(guardrail.id for guardrail in house_guardrails()), "24"]
    money = find_guardrail(tmp_path, "money")
    assert money.page == "# 24 Money\n\nAmounts are whole cents."
    assert (money.source, money.file) == ("g24_money.py", FILE)


def test_one_of_the_same_id_replaces_that_of_the_house(tmp_path: Path) -> None:
    text = MONEY.replace("24", "06")
    write_file(tmp_path / "guardrails/g06_money.py", text)

    assert len(all_guardrails(tmp_path)) == len(house_guardrails())
    assert find_guardrail(tmp_path, "6").title == "Money"
    with pytest.raises(LookupError, match="no guardrail 'error-handlers'"):
        find_guardrail(tmp_path, "error-handlers")


def test_two_courses_have_files_of_one_name(tmp_path: Path) -> None:
    write_file(tmp_path / "one" / FILE, MONEY)
    write_file(tmp_path / "two" / FILE, MONEY.replace("whole cents", "decimals"))

    (one,), (two,) = (own_guardrails(tmp_path / name) for name in ("one", "two"))

    assert "whole cents" in one.page
    assert "decimals" in two.page


def test_a_file_that_has_changed_is_read_anew(tmp_path: Path) -> None:
    file = write_file(tmp_path / FILE, MONEY)
    assert "whole cents" in find_guardrail(tmp_path, "24").page
    edit_file(file, "\n\nAmounts are whole cents", "\n\nAmounts are decimal numbers")
    os.utime(file, ns=(0, 0))

    assert "decimal numbers" in find_guardrail(tmp_path, "24").page


@pytest.mark.parametrize(
    ("name", "source", "problem"),
    [
        ("g25_money", MONEY, "holds the guardrail of g24_money.py"),
        ("money", MONEY, "a guardrail's file is named like g24_money.py"),
        ("g24_money", "import nothing_of_that_name\n", "cannot be run: ModuleNotFound"),
        ("g24_money", "def f(:\n", "cannot be run: SyntaxError"),
        ("g24_money", "raise SystemExit(0)\n", "cannot be run: SystemExit"),
        ("g24_money", "x = 1\n", "defines 0 guardrails"),
        (
            "g24_money",
            MONEY.replace('    title = "Money"\n', ""),
            "its class Money has no title.",
        ),
        (
            "g24_money",
            MONEY.replace('(Symbol("app/till.py", "PRICES"),)', '("app/till.py",)'),
            "points_at should hold places",
        ),
    ],
)
def test_a_file_that_is_wrong_is_named_whole(
    tmp_path: Path, name: str, source: str, problem: str
) -> None:
    file = write_file(tmp_path / f"guardrails/{name}.py", source)

    with pytest.raises(CourseError) as caught:
        all_guardrails(tmp_path)

    assert str(caught.value).startswith(f"{file}: ")
    assert problem in str(caught.value)


def test_an_id_is_given_once(tmp_path: Path) -> None:
    write_file(tmp_path / FILE, MONEY)
    write_file(tmp_path / "guardrails/g24_b.py", MONEY.replace('"money"', '"b"'))

    with pytest.raises(CourseError, match=r"g24_b\.py and g24_money\.py have the same"):
        all_guardrails(tmp_path)


DROPPED = "guardrails/dropped.toml"


def test_what_a_course_drops_does_not_count(tmp_path: Path) -> None:
    write_file(tmp_path / DROPPED, '"14" = "No browser has cookies of ours."\n')

    ids = {guardrail.id for guardrail in all_guardrails(tmp_path)}
    assert {guardrail.id for guardrail in house_guardrails()} - ids == {"14"}
    with pytest.raises(LookupError, match="no guardrail 'cookies'"):
        find_guardrail(tmp_path, "cookies")


def test_what_is_dropped_may_have_one_of_its_own_in_its_place(tmp_path: Path) -> None:
    write_file(tmp_path / DROPPED, '"06" = "It is about money here."\n')
    write_file(tmp_path / "guardrails/g06_money.py", MONEY.replace("24", "06"))

    assert find_guardrail(tmp_path, "6").title == "Money"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('"24" = "We have none."', "Handrail has no guardrail 24"),
        ('"14" = ""', 'say why, in quotes: "14" ='),
        ('"14" = 1', 'say why, in quotes: "14" ='),
        ('"14"', "cannot be read"),
    ],
)
def test_what_cannot_be_dropped_is_named(tmp_path: Path, text: str, words: str) -> None:
    file = write_file(tmp_path / DROPPED, text)

    with pytest.raises(CourseError, match=re.escape(f"{file}: ") + words):
        all_guardrails(tmp_path)
