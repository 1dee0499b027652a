from dataclasses import replace

import pytest
from itsdangerous import TimestampSigner

from app.services.mailed_tokens import MailedTokenError, MailedTokens

MINUTE = 60
TOKENS = MailedTokens("a key for the tests", "to open a door", MINUTE)


def set_clock(monkeypatch: pytest.MonkeyPatch, seconds: int) -> None:
    monkeypatch.setattr(TimestampSigner, "get_timestamp", lambda _self: seconds)


def assert_refused(tokens: MailedTokens, token: str) -> None:
    with pytest.raises(MailedTokenError) as caught:
        tokens.read(token)
    assert caught.value.status_code == 400
    assert caught.value.message == (
        "The link is not valid, or not any more: ask for a new one"
    )


def test_a_token_carries_its_values() -> None:
    assert TOKENS.read(TOKENS.sign(7, "ann@example.com")) == [7, "ann@example.com"]


def test_a_token_fits_a_path() -> None:
    token = TOKENS.sign(7, "\N{SNOWMAN}?/&#" * 50)

    assert token.replace("-", "").replace("_", "").replace(".", "").isalnum()


def test_a_token_lasts_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, 0)
    token = TOKENS.sign(7)

    set_clock(monkeypatch, MINUTE)
    assert TOKENS.read(token) == [7]
    set_clock(monkeypatch, MINUTE + 1)
    assert_refused(TOKENS, token)


@pytest.mark.parametrize("token", ["", "x", "a.b.c", "\N{SNOWMAN}", "." * 300])
def test_what_is_no_token_is_refused(token: str) -> None:
    assert_refused(TOKENS, token)


def test_a_token_that_was_changed_is_refused() -> None:
    token = TOKENS.sign(7)

    assert_refused(TOKENS, token[:-4])
    assert_refused(TOKENS, f"x{token}")


def test_a_token_of_another_key_or_for_another_purpose_is_refused() -> None:
    token = TOKENS.sign(7)

    assert_refused(replace(TOKENS, secret="another key"), token)
    assert_refused(replace(TOKENS, purpose="to open a window"), token)
