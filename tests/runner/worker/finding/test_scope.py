"""Where a test failed, and what can be seen from there."""

from collections.abc import Callable

import pytest

from handrail.runner.worker.finding.scope import Place, around, tree_of

Places = Callable[..., list[Place]]

SOURCE = """\
from shop import echo, open_shop, raise_for


def helper(title):
    return echo(title) / 2


def hook():
    assert echo(1) == 2


def test_it():
    title = "Dune"
    {}
"""


@pytest.mark.parametrize(
    ("statement", "lines", "is_end"),
    [
        ("assert echo(1) == 2", [14], True),
        ("echo(title) / 2", [14], True),
        ("helper(title)", [14, 5], True),
        ("[helper(t) for t in title]", [14, 5], True),
        ("open_shop(title, 3)", [14], False),
        ("raise_for(lambda: helper(title))", [14], False),
        ("echo([hook])[0]()", [14, 9], True),
    ],
)
def test_the_way_ends_where_it_leaves_the_tests(
    places: Places, statement: str, lines: list[int], is_end: bool
) -> None:
    way = places(SOURCE.format(statement))

    assert [place.line for place in way] == lines
    assert way[-1].is_end == is_end
    assert way[0].scope.names["title"] == "Dune"
    assert way[0].scope.function is not None
    assert way[0].scope.function.name == "test_it"


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        ("assert echo(1) == 2  # no", "assert echo(1) == 2  # no"),
        ("assert echo(1) == [\n        2,\n    ]", "assert echo(1) == [\n    2,\n]"),
        ("with echo(1):\n        pass", "with echo(1):"),
        ("for x in echo(1):\n        pass", "for x in echo(1):"),
        ("with open('.'):\n        pass", "with open('.'):"),
        ("if title:\n        echo(1).x", "echo(1).x"),
    ],
)
def test_the_statement_is_cut_out_of_its_block(
    places: Places, statement: str, check: str
) -> None:
    assert places(SOURCE.format(statement))[-1].check == check


def test_what_fails_outside_of_the_tests_has_no_place(places: Places) -> None:
    with pytest.raises(LookupError):
        places(SOURCE.format("pass"))


BLOCKS = b"""\
try:
    a = 1
except ValueError:
    b = 2
else:
    c = 3
finally:
    d = 4
def f():
    e = 5
"""


@pytest.mark.parametrize(("line", "depth"), [(2, 2), (4, 2), (6, 2), (8, 2), (10, 1)])
def test_the_statements_around_a_line_are_found(line: int, depth: int) -> None:
    assert len(list(around(tree_of(BLOCKS).body, line))) == depth


def test_a_decorated_test_is_found(places: Places) -> None:
    source = (
        "import pytest\n"
        "@pytest.mark.slow\n"
        "@pytest.mark.parametrize('a', [1])\n"
        "def test_it(a):\n"
        "    1 / 0\n"
    )
    [place] = places(source, a=1)

    assert place.scope.function is not None
    assert place.check == "1 / 0"


def test_an_empty_cell_is_no_name(places: Places) -> None:
    source = (
        "from shop import echo\n"
        "def test_it():\n"
        "    def run():\n"
        "        return later\n"
        "    assert echo(run) is None\n"
        "    later = 1\n"
    )
    [place] = places(source)

    assert "later" not in place.scope.within(place.scope.names["run"]).names
