from collections.abc import Callable
from pathlib import Path

import pytest
from small_course import edit_file, write_file

from handrail.course.model import Symbol
from handrail.guardrails.registry import house_guardrails
from handrail.verify import law08_guardrails
from handrail.verify.check import Breach

Find = Callable[..., list[Breach]]
FindOne = Callable[..., Breach]
House = Callable[..., None]

LAW = law08_guardrails.checks
FILE = "src/handrail/guardrails/g01_rule.py"


def test_the_small_course_holds_it(house: House, find: Find) -> None:
    house()

    assert find(LAW) == []


@pytest.mark.parametrize("page", ["", " \n"])
def test_a_guardrail_without_a_page(house: House, find_one: FindOne, page: str) -> None:
    house(text=page)

    breach = find_one(LAW)

    assert (breach.file, breach.problem) == (FILE, "It has no page.")
    assert breach.remedy == (
        "Write it, as the docstring. Or write one of your own that replaces it: "
        "guardrails/g01_rule.py. Or say in guardrails/dropped.toml why your course "
        "does without it."
    )


def test_a_guardrail_without_an_exercise(
    house: House, root: Path, find_one: FindOne
) -> None:
    """The first guardrail of a chapter is the one that its exercises teach."""
    house()
    toml = root / "chapters/01_till/chapter.toml"
    edit_file(toml, 'guardrails = ["01"]', 'guardrails = ["02", "01"]')

    breach = find_one(LAW)

    assert breach.file == FILE
    assert breach.problem == "No exercise teaches it."
    assert "chapter.toml" in breach.remedy


@pytest.mark.parametrize(
    ("places", "problem"),
    [
        ((), "The solution has no place for it."),
        (
            (Symbol("app/till.py"), Symbol("app/gone.py")),
            "The solution has no app/gone.py.",
        ),
        (
            (Symbol("app/till.py", "PRICES"), Symbol("app/till.py", "Till.gone")),
            "The solution has no app/till.py::Till.gone.",
        ),
        (
            (Symbol("app/templates/receipt.html", "gone"), Symbol("a.py", "b")),
            "The solution has no app/templates/receipt.html::gone, a.py::b.",
        ),
    ],
)
def test_a_guardrail_that_points_nowhere(
    house: House, find_one: FindOne, places: tuple[Symbol, ...], problem: str
) -> None:
    house(points_at=places)

    breach = find_one(LAW)

    assert (breach.file, breach.problem) == (FILE, problem)
    assert breach.remedy.startswith("Let points_at name what shows it")


def test_a_guardrail_may_point_at_any_kind_of_symbol(house: House, find: Find) -> None:
    places = [
        "app/till.py::Till.total",
        "app/vouchers.py::VOUCHERS",
        "app/templates/receipt.html::lines",
        "pyproject.toml",
    ]
    house(points_at=tuple(map(Symbol.parse, places)))

    assert find(LAW) == []


def test_a_chapter_that_names_an_unknown_guardrail(
    house: House, root: Path, find_one: FindOne
) -> None:
    house()
    toml = root / "chapters/02_vouchers/chapter.toml"
    edit_file(toml, 'guardrails = ["02"]', 'guardrails = ["02", "99"]')

    assert find_one(LAW) == Breach(
        8,
        "chapters/02_vouchers/chapter.toml",
        "There is no guardrail 99.",
        "The guardrails are 01, 02, 03.",
    )


def test_an_exercise_that_names_an_unknown_guardrail(
    house: House, root: Path, find_one: FindOne
) -> None:
    house()
    toml = root / "chapters/02_vouchers/chapter.toml"
    symbol = 'symbol = "app/vouchers.py::saved"'
    edit_file(toml, symbol, f'{symbol}\nguardrail = "98"')

    assert find_one(LAW).problem == "There is no guardrail 98."


def test_what_a_course_drops_is_asked_for_no_more(root: Path, find: Find) -> None:
    """The small course teaches three, and has nothing of what the house shows."""
    taught = ("01", "02", "03")
    others = [g for g in house_guardrails() if g.id not in taught]
    before = {breach.file for breach in find(LAW)}
    reasons = "".join(f'"{guardrail.id}" = "We have none."\n' for guardrail in others)
    write_file(root / "guardrails/dropped.toml", reasons)

    dropped = before - {breach.file for breach in find(LAW)}
    assert dropped == {guardrail.file for guardrail in others}


def test_what_a_course_drops_and_teaches_still_is_named(root: Path, find: Find) -> None:
    write_file(root / "guardrails/dropped.toml", '"01" = "We have none."\n')

    assert "There is no guardrail 01." in {breach.problem for breach in find(LAW)}


def test_one_of_the_courses_own_is_mended_where_it_stands(
    house: House, root: Path, find_one: FindOne
) -> None:
    house(text="", folder="guardrails")
    write_file(root / "guardrails/g01_rule.py", "")

    breach = find_one(LAW)

    assert breach.file == "guardrails/g01_rule.py"
    assert breach.remedy == "Write it, as the docstring."
