"""What a test did before it failed, a statement each."""

from collections.abc import Callable

import pytest

from handrail.runner import Finding

FindingOf = Callable[..., Finding]
Steps = Callable[..., tuple[str, ...]]

HEAD = """\
import pytest
from contextlib import nullcontext
from shop import echo, open_shop, sell, titles

SIZE = 3
ROOM = open_shop()


def opened(name="Toys"):
    return open_shop(name, {"size": SIZE})


def asked(url):
    with nullcontext(url):
        echo("asked")
        return echo(url)


def refused():
    with pytest.raises(LookupError) as caught:
        sell("Emma")
    return str(caught.value)


def checked():
    assert echo(1) == 2


def called():
    return titles()[9]
"""


@pytest.fixture
def steps(finding_of: FindingOf) -> Steps:
    """A function that returns the steps of a test with those lines."""

    def steps(*lines: str) -> tuple[str, ...]:
        body = "".join(f"    {line}\n" for line in lines)
        return finding_of(f"{HEAD}def test_it():\n    {'pass'}\n{body}").steps

    return steps


def test_an_assignment_to_what_the_statement_names_is_one(steps: Steps) -> None:
    assert steps("shop = opened()", "assert shop.name == 'x'") == (
        "shop = open_shop('Toys', {'size': 3})",
    )


def test_so_is_what_that_was_made_of(steps: Steps) -> None:
    lines = "shop = opened()", "name = echo(shop.name)", "assert name == 'x'"

    assert steps(*lines) == (
        "shop = open_shop('Toys', {'size': 3})",
        "name = echo(shop.name)",
    )


def test_two_in_one_stay_in_one_line(steps: Steps) -> None:
    lines = "one, two = echo(1), echo(2)", "assert one == two"

    assert steps(*lines) == ("one, two = echo(1), echo(2)",)


@pytest.mark.parametrize(
    "line",
    [
        "other = opened()",
        "shop = 'given'",
        "shop: object",
        "from shop import echo as shop",
        "def shop(): ...",
        '"a text"',
        "assert opened()",
    ],
)
def test_what_does_not_matter_is_none(steps: Steps, line: str) -> None:
    assert steps(line, "assert echo(1) == 2") == ()


def test_a_call_for_its_own_sake_is_one(steps: Steps) -> None:
    lines = "sell('Peace')", "opened()", "assert echo(1) == 2"

    assert steps(*lines) == ("sell('Peace')", "open_shop('Toys', {'size': 3})")


def test_a_type_is_left_out(steps: Steps) -> None:
    assert steps("shop: object = opened()", "assert shop is None") == (
        "shop = open_shop('Toys', {'size': 3})",
    )


def test_what_a_test_patches_is_told_by_what_it_does(finding_of: FindingOf) -> None:
    source = (
        "import shop\n"
        "def test_it(patch):\n"
        "    patch.setenv('SIZE', '3')\n"
        "    patch.setattr(shop, 'sell', print)\n"
        "    assert shop.echo(1) == 2\n"
    )
    with pytest.MonkeyPatch.context() as patch:
        finding = finding_of(source, patch=patch)

    assert finding.steps == ("os.environ['SIZE'] = '3'", "shop.sell = print")


def test_what_a_helper_does_before_it_returns_is_told(steps: Steps) -> None:
    assert steps("assert asked('/') == 1") == (
        "with nullcontext('/'):",
        "echo('asked')",
    )


def test_what_a_helper_has_caught_comes_with_what_raised_it(steps: Steps) -> None:
    lines = "text = refused()", "assert text == 1"

    assert steps(*lines) == ("sell('Emma')", "text = str(error)")


def test_what_the_test_is_within_is_told(steps: Steps) -> None:
    lines = "with nullcontext(SIZE):", "    assert echo(1) == 2"

    assert steps(*lines) == ("with nullcontext(3):",)


def test_what_was_done_within_a_block_that_ended_is_told(steps: Steps) -> None:
    lines = (
        "with nullcontext(SIZE), pytest.MonkeyPatch.context():",
        "    sold = sell('Peace')",
        "assert sold == 2",
    )

    assert steps(*lines) == ("with nullcontext(3):", "sold = sell('Peace')")


def test_in_a_loop_what_came_before_is_told(steps: Steps) -> None:
    lines = (
        "sell('Peace')",
        "for number in (1, 2):",
        "    shop = open_shop(number)",
        "    assert shop.name == 1",
    )

    assert steps(*lines) == ("sell('Peace')", "shop = open_shop(2)")


def test_what_has_no_words_is_no_step_nor_what_it_needs(steps: Steps) -> None:
    lines = (
        "names = titles()",
        "room = ROOM.name",
        "found = [n for n in names if ROOM.name == n]",
        "assert found == [1]",
    )

    assert steps(*lines) == ()


def test_an_assertion_in_a_helper_comes_with_the_steps_of_the_test(
    steps: Steps,
) -> None:
    assert steps("sell('Peace')", "checked()") == ("sell('Peace')",)


def test_only_the_last_ones_are_told(steps: Steps) -> None:
    lines = [f"sell('{number}')" for number in range(9)]

    assert steps(*lines, "assert echo(1) == 2") == tuple(lines[3:])


def test_the_same_is_told_once(steps: Steps) -> None:
    assert steps("assert asked('/') == asked('/') + '!'") == (
        "with nullcontext('/'):",
        "echo('asked')",
    )
