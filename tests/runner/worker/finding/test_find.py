"""What is told of a statement that raised, or that did not."""

from collections.abc import Callable

import pytest

from handrail.runner import Finding

FindingOf = Callable[..., Finding]

HEAD = """\
import pytest
from shop import ShopError, echo, open_shop, sell


def opened():
    return open_shop("Toys", 3)


def refused(title):
    with pytest.raises(ShopError):
        sell(title)


class Reading:
    def read(self):
        raise ValueError
"""


@pytest.mark.parametrize(
    ("statement", "at"),
    [
        ("sell('Emma')", "sell('Emma')"),
        ("sold = sell('Emma')", "sold = sell('Emma')"),
        ("shop = opened()", "open_shop('Toys', 3)"),
        ("Reading().read()", "raise ValueError"),
        ("x = Reading().text", None),
        ("assert Reading().text == 1", None),
        ("for _ in echo(3):\n        pass", None),
    ],
)
def test_a_statement_that_raised_is_told(
    finding_of: FindingOf, statement: str, at: str | None
) -> None:
    finding = finding_of(f"{HEAD}def test_it():\n    {statement}\n")

    assert (finding.at, finding.expected, finding.found) == (at, None, None)


@pytest.mark.parametrize(
    ("statement", "expected", "found"),
    [
        ("refused('Peace')", "sell('Peace') raises ShopError", "nothing was raised"),
        ("refused('Emma')", "sell('Emma') raises ShopError", None),
        (
            "with pytest.raises(ShopError):\n        Reading()",
            "ShopError is raised",
            "nothing was raised",
        ),
        (
            "with pytest.raises((ShopError, KeyError)):\n        echo(1)",
            "echo(1) raises (ShopError, KeyError)",
            "nothing was raised",
        ),
    ],
)
def test_what_should_have_raised_is_told(
    finding_of: FindingOf, statement: str, expected: str, found: str | None
) -> None:
    finding = finding_of(f"{HEAD}def test_it():\n    {statement}\n")

    assert (finding.at, finding.expected, finding.found) == (None, expected, found)


def test_an_assertion_of_the_application_is_an_exception(
    finding_of: FindingOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sell(title: str) -> None:
        raise AssertionError(title)

    monkeypatch.setattr("shop.sell", sell)
    finding = finding_of(f"{HEAD}def test_it():\n    assert sell('Dune') is None\n")

    assert finding == Finding((), None, "sell('Dune') is None", None)
