from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest
from marshmallow import Schema
from werkzeug.test import TestResponse

Send = Callable[[Schema, object], TestResponse]
Ask = Callable[[Schema, str], TestResponse]
Read = Callable[..., Any]


def sample() -> Schema:
    """Return a schema of one whole number, `n`."""
    from app.schemas.base import WholeNumber

    return Schema.from_dict({"n": WholeNumber()})()


@pytest.mark.parametrize("text", ["0", "7", "42", "007", "2147483647", "9999999999"])
def test_digits_become_a_number(ask: Ask, text: str) -> None:
    """A text of one to ten digits becomes the number that they are."""
    response = ask(sample(), f"n={text}")
    number = response.get_json().get("n")

    assert response.status_code == 200
    assert (type(number), number) == (int, int(text))


@pytest.mark.parametrize("text", ["", "seven", "0x1f", "1e3", "7.0"])
def test_what_is_no_number_is_refused(ask: Ask, text: str) -> None:
    """A text of anything else is refused with 400."""
    assert ask(sample(), f"n={quote(text)}").status_code == 400


@pytest.mark.parametrize("text", ["-7", "+7", "1_000", " 7", "7 "])
def test_what_python_alone_reads_is_refused(ask: Ask, text: str) -> None:
    """A sign, a space or an underscore is refused with 400, though `int` reads it.

    A list whose page 1 is also page `+1` and page `0_1` has many URLs for one thing.
    """
    assert ask(sample(), f"n={quote(text)}").status_code == 400


def test_a_newline_at_the_end_is_refused(ask: Ask) -> None:
    """A newline after the digits is refused with 400, as it is anywhere else."""
    assert ask(sample(), "n=7%0A").status_code == 400


@pytest.mark.parametrize("text", ["7abc", "abc7", "7 7", "7\n7"])
def test_digits_beside_something_else_are_refused(ask: Ask, text: str) -> None:
    """Digits with something before or after them are refused with 400."""
    assert ask(sample(), f"n={quote(text)}").status_code == 400


@pytest.mark.parametrize("text", ["٣", "७", "²", "\uff11"])
def test_the_digits_of_other_scripts_are_refused(ask: Ask, text: str) -> None:
    """Only 0 to 9 are digits here: `٣`, `²` and the like are refused with 400."""
    assert ask(sample(), f"n={quote(text)}").status_code == 400


@pytest.mark.parametrize("length", [11, 23, 5000])
def test_too_many_digits_are_refused(ask: Ask, length: int) -> None:
    """More than ten digits are refused with 400.

    No column for integers has room for 23 digits, and Python reads 4300 at most.
    """
    assert ask(sample(), f"n={'9' * length}").status_code == 400


@pytest.mark.parametrize("value", [True, 7.5, -7, ["7"], {"n": 7}])
def test_what_is_no_text_is_refused(send: Send, value: object) -> None:
    """What JSON may send in the place of a text is refused with 400, and no crash."""
    assert send(sample(), {"n": value}).status_code == 400


def test_the_refusal_is_the_field_s_own(ask: Ask, details_of: Read) -> None:
    """The refusal is the field's error `invalid`, which says what was expected."""
    response = ask(sample(), "n=seven")

    assert details_of(response) == {"n": ["Not a valid integer."]}
