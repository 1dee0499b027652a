from collections.abc import Callable
from typing import Any

import pytest
from marshmallow import Schema
from werkzeug.test import TestResponse

Send = Callable[[Schema, object], TestResponse]
Read = Callable[..., Any]


def sample(pattern: str) -> Schema:
    """Return a schema of one text, `word`, for a pattern."""
    from app.schemas.base import Text

    return Schema.from_dict(
        {"word": Text(0, 20, pattern=pattern, error="Not like that.")}
    )()


def free_text() -> Schema:
    """Return a schema of one text, `word`, of any characters that can be stored."""
    from app.schemas.base import Text

    return Schema.from_dict({"word": Text(0, 20)})()


@pytest.mark.parametrize("word", ["a", "abc"])
def test_text_like_the_pattern_is_taken(send: Send, word: str) -> None:
    """Text that is like the pattern arrives as it was sent."""
    response = send(sample("[a-z]+"), {"word": word})

    assert response.status_code == 200
    assert response.get_json() == {"word": word}


@pytest.mark.parametrize("word", ["ABC", "7", ""])
def test_text_unlike_the_pattern_is_refused(send: Send, word: str) -> None:
    """Text that is not like the pattern is refused with 400."""
    assert send(sample("[a-z]+"), {"word": word}).status_code == 400


@pytest.mark.parametrize("word", ["abc!", "abc def", "abc\ndef"])
def test_the_pattern_goes_on_to_the_last_character(send: Send, word: str) -> None:
    """Text that only begins like the pattern is refused with 400."""
    assert send(sample("[a-z]+"), {"word": word}).status_code == 400


@pytest.mark.parametrize("word", ["!abc", " abc", "\nabc"])
def test_the_pattern_begins_at_the_first_character(send: Send, word: str) -> None:
    """Text that only ends like the pattern is refused with 400."""
    assert send(sample("[a-z]+"), {"word": word}).status_code == 400


def test_a_newline_at_the_end_is_refused(send: Send) -> None:
    """A newline after the last letter is refused with 400, as any other character is.

    In a header or a file of lines, what follows it would be a line of its own.
    """
    assert send(sample("[a-z]+"), {"word": "abc\n"}).status_code == 400


@pytest.mark.parametrize("word", ["no", "none", "yes"])
def test_each_choice_of_a_pattern_is_taken(send: Send, word: str) -> None:
    """The pattern `no|none|yes` takes these three, though `none` begins with `no`."""
    assert send(sample("no|none|yes"), {"word": word}).status_code == 200


@pytest.mark.parametrize("word", ["note", "ayes"])
def test_each_choice_of_a_pattern_is_for_all_of_the_text(send: Send, word: str) -> None:
    """The pattern `no|none|yes` refuses `note` and `ayes` with 400."""
    assert send(sample("no|none|yes"), {"word": word}).status_code == 400


@pytest.mark.parametrize("word", ["\x00", "a\x00b", "ab\x00"])
def test_nul_is_refused(send: Send, word: str) -> None:
    """NUL is refused with 400, wherever it stands: the pattern of `Text` has none.

    SQLite would store it. PostgreSQL does not, and the request would be a crash.
    """
    assert send(free_text(), {"word": word}).status_code == 400


@pytest.mark.parametrize("word", ["\ud800", "a\udfff", "\udc00b", "\ude00\ud83d"])
def test_half_of_a_character_is_refused(send: Send, word: str) -> None:
    """Half of a pair of surrogates, which JSON can spell, is refused with 400.

    UTF-8 has no bytes for it, so no database can store it and no answer can hold it.
    """
    assert send(free_text(), {"word": word}).status_code == 400


@pytest.mark.parametrize(
    "word", ["", "Zoë", "a\tb\r\n", "李", "\N{GRINNING FACE}", "\uffff"]
)
def test_all_else_is_taken(send: Send, word: str) -> None:
    """Any other text arrives as it was sent, with characters of every script."""
    response = send(free_text(), {"word": word})

    assert response.status_code == 200
    assert response.get_json() == {"word": word}


@pytest.mark.parametrize("word", ["ABC", "abc\n", "\ud800"])
def test_the_refusal_is_the_field_s_own(
    send: Send, word: str, details_of: Read
) -> None:
    """The refusal says what the field was given as its `error`."""
    response = send(sample("[a-z]+"), {"word": word})

    assert details_of(response) == {"word": ["Not like that."]}
