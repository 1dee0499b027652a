import pytest


def choose(offered: str | None) -> str:
    from app.utils.request_id import choose_request_id

    return choose_request_id(offered)


@pytest.mark.parametrize("offered", ["4f2c-91_a.B", "a" * 8, "Z" * 64])
def test_a_well_formed_id_is_kept(offered: str) -> None:
    """An id of 8 to 64 letters, digits, dots, dashes, underscores stays as it is."""
    assert choose(offered) == offered


def test_without_an_id_there_is_a_new_one_each_time() -> None:
    """Where no id is offered, each request gets a new one."""
    assert choose(None) != choose(None)


@pytest.mark.parametrize("offered", [None, "short", "with a space"])
def test_a_new_id_is_well_formed(offered: str | None) -> None:
    """A new id is one that would itself be accepted."""
    new = choose(offered)

    assert choose(new) == new


@pytest.mark.parametrize("offered", ["short", "with a space"])
def test_a_bad_id_is_replaced_by_a_new_one_each_time(offered: str) -> None:
    """Two requests that offer the same bad id get two different ones."""
    assert choose(offered) != choose(offered)


@pytest.mark.parametrize(
    "offered",
    [
        "abcdefgh\nERROR root all is lost",
        "abcdefgh\n",
        "line\r\nbreak-in-it",
        "<script>alert(1)</script>",
        "with a space",
    ],
)
def test_an_id_that_could_forge_a_log_line_is_replaced(offered: str) -> None:
    """An id with a line break or any other odd character is replaced, all of it.

    It is written to the log. A line break in it would start a line that looks real.
    """
    chosen = choose(offered)

    assert chosen != offered
    assert chosen.strip() not in offered


@pytest.mark.parametrize("offered", ["", "short", "x" * 65, "x" * 10_000])
def test_an_id_of_a_wrong_length_is_replaced(offered: str) -> None:
    """An id of fewer than 8 or more than 64 characters is replaced."""
    chosen = choose(offered)

    assert chosen != offered
    assert 8 <= len(chosen) <= 64
