"""What a test does is said by the application's own names."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest

from handrail.runner import Finding

FindingOf = Callable[..., Finding]
Expected = Callable[..., str]

HELPERS = '''\
import pytest
from contextlib import nullcontext
from shop import Shop, echo, open_shop, sell, titles

WORD, NUMBERS = "Ulysses", [1, 2]
TABLE = Shop("a table of the test")


def sold(title, currency="EUR", *rest, to=None, **words):
    """Sell."""
    from shop import echo

    return echo([title, currency, *rest], to=to, **words)


def settings(**words):
    return open_shop("Toys", words).settings


def merged(**words):
    return echo({"a": 1, **words})


def twice(title):
    return echo(sold(title))


def opened(name):
    with nullcontext():
        return open_shop(name).name


def refused():
    with pytest.raises(LookupError) as caught:
        sell("Emma")
    return str(caught.value)


def counted():
    return sum(1 for _ in titles())


def chosen(title):
    if title:
        return echo(title)
    return title


def endless(again):
    return endless(again) if again else 0


def making():
    def view():
        return "made"

    return echo(view())


class Reading:
    def __init__(self, text):
        self.text = text
'''


@pytest.fixture
def expected(finding_of: FindingOf) -> Expected:
    """A function that returns what a test expects that compares with a given value."""

    def expected(check: str, *before: str, **arguments: Any) -> str:
        lines = "".join(f"    {line}\n" for line in before)
        test = f"def test_it({', '.join(arguments)}):\n{lines}    assert {check} == 1\n"
        told = finding_of(HELPERS + test, **arguments).expected or ""
        return told.removesuffix(" == 1").removesuffix("\n== 1")

    return expected


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("sold('Dune')", "echo(['Dune', 'EUR'], to=None)"),
        ("sold('Dune', 'GBP', 3, 4)", "echo(['Dune', 'GBP', 3, 4], to=None)"),
        ("sold(to='Ann', title='Emma')", "echo(['Emma', 'EUR'], to='Ann')"),
        ("sold('Emma', sent=True)", "echo(['Emma', 'EUR'], to=None, sent=True)"),
        ("sold('Emma', **{'sent': 1})", "echo(['Emma', 'EUR'], to=None, sent=1)"),
        ("settings(size=3)", "open_shop('Toys', {'size': 3}).settings"),
        ("settings()", "open_shop('Toys', {}).settings"),
        ("merged(b=2)", "echo({'a': 1, 'b': 2})"),
        ("merged()", "echo({'a': 1})"),
        ("twice('Dune')", "echo(echo(['Dune', 'EUR'], to=None))"),
        ("opened('Toys')", "open_shop('Toys').name"),
        ("refused()", "str(error)"),
    ],
)
def test_a_helper_is_what_it_returns(
    expected: Expected, check: str, words: str
) -> None:
    assert expected(check) == words


@pytest.mark.parametrize(
    "check",
    [
        "counted() + 1",
        "chosen('Dune')",
        "Reading('x').text",
        "Reading('x').text.strip()",
        "endless('')",
    ],
)
def test_what_has_no_words_is_left_out(expected: Expected, check: str) -> None:
    assert expected(check) == "1"


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("echo(counted())", "echo(…)"),
        ("echo(TABLE)", "echo(…)"),
        ("echo(Reading)", "echo(…)"),
        ("echo(lambda: counted())", "echo(lambda: …)"),
        ("sold(*titles())", "1"),
    ],
)
def test_an_argument_without_words_is_an_ellipsis(
    expected: Expected, check: str, words: str
) -> None:
    assert expected(check) == words


def test_the_names_of_functions_that_helpers_define_are_left(
    expected: Expected,
) -> None:
    assert expected("making()") == "echo(view())"


@pytest.mark.parametrize(
    ("check", "words"),
    [
        ("echo(WORD)", "echo('Ulysses')"),
        ("echo(NUMBERS)", "echo([1, 2])"),
        ("echo(NUMBERS[1] + 2)", "echo(4)"),
        ("echo(f'<{WORD}>')", "echo('<Ulysses>')"),
        ("echo(f'<{titles()}>')", "echo(f'<{titles()}>')"),
        ("echo(f'<{sold(1)} {counted()}>')", "echo(…)"),
        ("getattr(open_shop(), 'name')", "open_shop().name"),
        ("echo('x' * 100)", f"echo('{'x' * 69} …)"),
    ],
)
def test_what_is_given_is_shown_by_its_value(
    expected: Expected, check: str, words: str
) -> None:
    assert expected(check) == words


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("word = 'a'", "echo('a')"),
        ("word = WORD + '!'", "echo('Ulysses!')"),
        ("word, other = 'b', 'c'", "echo('b')"),
        ("word = titles()[0]", "echo(word)"),
        ("word = titles(); word = 'a'", "echo(word)"),
        ("word = []; word.append(1)", "echo(word)"),
        ("word: list = ['a']", "echo(['a'])"),
        ("word = 'a'; word += WORD", "echo('aUlysses')"),
        ("other, *word = 'ab'", "echo(word)"),
    ],
)
def test_a_name_is_given_if_all_that_it_gets_is(
    expected: Expected, before: str, words: str
) -> None:
    assert expected("echo(word)", before) == words


def test_a_name_in_a_loop_over_given_values_is_given(finding_of: FindingOf) -> None:
    loop = "    for word in NUMBERS:\n        assert echo(word) == 1\n"

    assert finding_of(f"{HELPERS}def test_it():\n{loop}").expected == "echo(2) == 1"


CASES = "import pytest\nfrom shop import echo\n@pytest.mark.parametrize({}, [])\n"


@pytest.mark.parametrize(
    ("names", "value", "words"),
    [
        ('"word"', "a", "echo('a')"),
        ('"other, word"', None, "echo(None)"),
        ('("other", "word")', 3, "echo(3)"),
        ('["word"]', ValueError("no"), "echo(ValueError('no'))"),
        ('["word"]', KeyError, "echo(KeyError)"),
        ('"other"', "a", "echo(word)"),
    ],
)
def test_what_a_case_sets_is_given(
    finding_of: FindingOf, names: str, value: object, words: str
) -> None:
    test = "def test_it(word, other=0):\n    assert echo(word) == 1\n"

    assert (
        finding_of(CASES.format(names) + test, word=value).expected == f"{words} == 1"
    )


def test_a_function_of_the_application_has_its_own_name(
    finding_of: FindingOf, shop: ModuleType
) -> None:
    source = "def test_it(fixture):\n    assert fixture(2) == 1\n"

    assert finding_of(source, fixture=shop.echo).expected == "echo(2) == 1"


def test_a_helper_within_a_fixture_is_known_with_what_is_around_it(
    finding_of: FindingOf,
) -> None:
    source = (
        "from shop import echo\n"
        "def test_it():\n"
        "    def made(word):\n"
        "        def run(number):\n"
        "            return echo(word + number)\n"
        "        return run\n"
        "    run = made('a')\n"
        "    assert run('b') == 1\n"
    )

    assert finding_of(source).expected == "echo(word + 'b') == 1"
