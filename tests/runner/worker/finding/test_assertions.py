"""What is told of each form of assertion that the exercises' tests have."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from handrail.runner import Finding

FindingOf = Callable[..., Finding]
EXERCISES = Path(__file__).parents[4] / "exercises"
HEAD = """\
import os
import pytest
from shop import STOCK, Liar, Shop, ShopError, Untold, echo, open_shop, sell, titles
WORD = "Ulysses"
"""
LONG = "of a title that is far too long for one line"

# What stands in a test, what is shown as expected, and as found.
TABLE = {
    # ==
    "assert echo(404) == 200": ("echo(404) == 200", "404"),
    "assert titles() == ['Dune']": ("titles() == ['Dune']", "['Dune', 'Emma']"),
    "assert 'Books' == open_shop('Toys').name": (
        "'Books' == open_shop('Toys').name",
        "'Toys'",
    ),
    "assert echo(1) == echo(2)": ("echo(1) == echo(2)", "1, while echo(2) is 2"),
    "assert set(titles()) == {'Emma'}": (
        "set(titles()) == {'Emma'}",
        "{'Dune', 'Emma'}",
    ),
    "assert (echo(1), echo(2)) == (1, 3)": ("(echo(1), echo(2)) == (1, 3)", "(1, 2)"),
    "assert [t.lower() for t in titles()] == []": (
        "[t.lower() for t in titles()] == []",
        "['dune', 'emma']",
    ),
    "assert len(titles()) == 1": ("len(titles()) == 1", "2: ['Dune', 'Emma']"),
    "assert len(echo([])) == 1": ("len(echo([])) == 1", "0"),
    "assert getattr(STOCK, 'name') == WORD": ("STOCK.name == 'Ulysses'", "'Books'"),
    f"assert echo({LONG!r}) == {LONG + '!'!r}": (
        f"echo({LONG!r})\n== {LONG + '!'!r}",
        repr(LONG),
    ),
    # !=
    "assert echo('a') != 'a'": ("echo('a') != 'a'", "'a'"),
    "assert echo(None) != echo(None)": ("echo(None) != echo(None)", "None, both times"),
    # < and its like
    "assert 8 <= len(echo('five!')) <= 64": (
        "8 <= len(echo('five!')) <= 64",
        "5: 'five!'",
    ),
    "assert 0 < echo(9) <= 7": ("0 < echo(9) <= 7", "9"),
    "assert {'Dune', WORD} <= set(titles())": (
        "{'Dune', 'Ulysses'} <= set(titles())",
        "{'Dune', 'Emma'}",
    ),
    "assert echo(3) < 3": ("echo(3) < 3", "3"),
    # is
    "assert echo(0) is True": ("echo(0) is True", "0"),
    "assert echo('x') is None": ("echo('x') is None", "'x'"),
    "assert echo(STOCK) is open_shop()": (
        "echo(STOCK) is open_shop()",
        "<shop.Shop object>, while open_shop() is <shop.Shop object>",
    ),
    "assert echo(None) is not None": ("echo(None) is not None", "None"),
    "assert echo(STOCK) is not STOCK": (
        "echo(STOCK) is not STOCK",
        "the same object both times: <shop.Shop object>",
    ),
    # in
    "assert WORD in titles()": ("'Ulysses' in titles()", "['Dune', 'Emma']"),
    "assert 'x' in echo('')": ("'x' in echo('')", "''"),
    "assert 'x' in echo({'a': 1})": ("'x' in echo({'a': 1})", "['a']"),
    "assert STOCK in echo([])": (
        "STOCK in echo([])",
        "<shop.Shop object>, while echo([]) is []",
    ),
    "assert echo('x') in 'abc'": ("echo('x') in 'abc'", "'x'"),
    "assert 'x' not in echo('a text')": ("'x' not in echo('a text')", "'a text'"),
    "assert 'Emma' not in titles()": ("'Emma' not in titles()", "['Dune', 'Emma']"),
    "assert 'a' not in echo({'a': 1, 'b': 2})": (
        "'a' not in echo({'a': 1, 'b': 2})",
        "{'a': 1, …}",
    ),
    "assert echo('b') not in 'abc'": ("echo('b') not in 'abc'", "'b'"),
    "assert echo('D') not in titles()[0]": ("echo('D') not in titles()[0]", "'Dune'"),
    # not
    "assert not titles()": ("not titles()", "['Dune', 'Emma']"),
    "assert not STOCK.name": ("not STOCK.name", "'Books'"),
    "assert not hasattr(STOCK, 'name')": (
        "not hasattr(STOCK, 'name')",
        "STOCK has 'name'",
    ),
    # a value that should count as true
    "assert echo('')": ("echo('') is not empty", "''"),
    "assert echo(None)": ("echo(None) is not empty", "None"),
    "assert echo(False)": ("echo(False) is true", "False"),
    "assert STOCK.settings": ("STOCK.settings is not empty", "{}"),
    "assert all(echo([1, 0]))": ("all(echo([1, 0])) is true", "False: [1, 0]"),
    "assert any(echo([0, 0]))": ("any(echo([0, 0])) is true", "False: [0, 0]"),
    "assert hasattr(STOCK, 'price')": (
        "hasattr(STOCK, 'price') is true",
        "STOCK has no 'price'",
    ),
    "assert echo(1) > 2": ("echo(1) > 2", "1"),
    "assert echo(1) >= 2": ("echo(1) >= 2", "1"),
    "assert echo(1) == echo(1) == 2": ("echo(1) == echo(1) == 2", "1, 1"),
    # isinstance
    "assert isinstance(echo(None), Shop)": ("isinstance(echo(None), Shop)", "None"),
    "assert isinstance(echo(Shop), Shop)": (
        "isinstance(echo(Shop), Shop)",
        "the class Shop itself",
    ),
    "assert isinstance(echo('a'), (list, tuple))": (
        "isinstance(echo('a'), (list, tuple))",
        "'a', which is of the class str",
    ),
    # pytest.raises
    "with pytest.raises(ShopError):\n        echo(1)": (
        "echo(1) raises ShopError",
        "nothing was raised",
    ),
    "with pytest.raises(ShopError):\n        sold = echo(1)": (
        "sold = echo(1) raises ShopError",
        "nothing was raised",
    ),
    "with pytest.raises(ShopError) as caught:\n        sell('Emma')": (
        "sell('Emma') raises ShopError",
        None,
    ),
    "with pytest.raises(ShopError, match='gone'):\n        sell('Dune')": (
        "sell('Dune') raises ShopError, with 'gone' in its text",
        "ShopError: sold out",
    ),
    "with pytest.raises(ShopError) as caught:\n        sell('Dune')\n"
    "    assert 'gone' in str(caught.value)": ("'gone' in str(error)", "'sold out'"),
    # what raises in place of an answer
    "assert titles()[2] == WORD": ("titles()[2] == 'Ulysses'", None),
    # what says to be something else
    "assert echo(Liar('x')) == 'y'": ("echo(Liar('x')) == 'y'", "'x'"),
    "assert 'y' not in echo(Liar('xyz'))": ("'y' not in echo(Liar('xyz'))", "'xyz'"),
    "assert isinstance(echo(Liar('x')), Shop)": (
        "isinstance(echo(Liar('x')), Shop)",
        "'x', which is of the class Liar",
    ),
    # what cannot be shown
    "assert echo(Untold()) is None": (
        "echo(Untold()) is None",
        "an object of the class Untold that cannot be shown: ValueError in __repr__",
    ),
}


@pytest.mark.parametrize(
    ("check", "expected", "found"), [(k, *v) for k, v in TABLE.items()]
)
def test_what_is_told_of_each_form(
    finding_of: FindingOf, check: str, expected: str, found: str | None
) -> None:
    finding = finding_of(f"{HEAD}def test_it():\n    {check}\n")

    assert (finding.expected, finding.found) == (expected, found)


def test_each_form_of_the_exercises_is_in_the_table() -> None:
    shown = {
        f for check in TABLE for f in forms(ast.parse(check.replace("\n    ", "\n")))
    }
    files = EXERCISES.rglob("*.py")
    used = {f for file in files for f in forms(ast.parse(file.read_bytes()))}

    assert used - shown == set()


def forms(tree: ast.AST) -> Iterator[str]:
    """Give the name of each form of assertion that stands in a piece of syntax."""
    for node in ast.walk(tree):
        match node:
            case ast.Assert(test):
                yield form_of(test)
            case ast.withitem(ast.Call(ast.Attribute(_, "raises"), _, words), name):
                yield f"raises {[word.arg for word in words]} {bool(name)}"


def form_of(test: ast.expr) -> str:
    match test:
        case ast.Compare(_, signs):
            return " ".join(type(sign).__name__ for sign in signs)
        case ast.UnaryOp(ast.Not(), ast.Call(ast.Name(name))):
            return f"not {name}()" if name == "hasattr" else "not"
        case ast.UnaryOp(ast.Not()):
            return "not"
        case ast.Call(ast.Name("isinstance" | "hasattr" | "all" | "any" as name)):
            return f"{name}()"
        case ast.BoolOp() | ast.UnaryOp() | ast.NamedExpr():
            return ast.unparse(test)
    return "truth"


@pytest.mark.parametrize("check", ["echo(1) == 2 or echo(3) == 4", "(x := echo(0))"])
def test_of_a_form_beyond_the_table_pytest_tells(
    finding_of: FindingOf, check: str
) -> None:
    finding = finding_of(f"{HEAD}def test_it():\n    assert {check}\n")

    assert finding.expected
    assert finding.found
