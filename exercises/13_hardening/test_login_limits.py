"""The numbers are yours: each test asks for what has to hold, with room for choice."""

import time
from collections.abc import Callable, Iterable
from types import SimpleNamespace

import pytest
from flask import Flask
from werkzeug.test import TestResponse

Guess = Callable[..., TestResponse]
Try = Callable[[Iterable[tuple[str, str]]], int]
Clock = Callable[[float], None]

ANN, BOB = "ann@shop.example", "bob@shop.example"
OFFICE, HOME = "192.0.2.7", "198.51.100.9"


def people(number: int) -> list[str]:
    """Return the addresses of so many accounts."""
    return [f"user{n}@shop.example" for n in range(number)]


def networks(number: int) -> list[str]:
    """Return addresses in so many networks."""
    return [f"203.0.{n // 250}.{n % 250}" for n in range(number)]


@pytest.fixture
def wait(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A function that lets so many seconds pass for what counts in memory."""
    from limits.storage import memory

    now = [time.time()]
    monkeypatch.setattr(memory, "time", SimpleNamespace(time=lambda: now[0]))

    def wait(seconds: float) -> None:
        now[0] += seconds

    return wait


@pytest.fixture
def answered(guess: Guess) -> Try:
    """A function that returns how many of these guesses are not refused.

    A guess is an account, and the address that it comes from.
    """

    def answered(guesses: Iterable[tuple[str, str]]) -> int:
        statuses = [guess(email, address).status_code for email, address in guesses]
        return len(statuses) - statuses.count(429)

    return answered


def test_who_mistypes_gets_in(answered: Try) -> None:
    """Five tries in a minute are answered: people mistype."""
    found = answered([(ANN, OFFICE)] * 5)

    assert found == 5


def test_an_office_logs_in_in_the_morning(answered: Try) -> None:
    """Eight people who log in from one address within a minute are all answered."""
    found = answered((email, OFFICE) for email in people(8))

    assert found == 8


def test_a_whole_morning_in_an_office(answered: Try, wait: Clock) -> None:
    """Thirty people who log in from one address within an hour are all answered."""
    found = 0
    for start in range(0, 30, 6):
        found += answered((email, OFFICE) for email in people(30)[start : start + 6])
        wait(601)

    assert found == 30


def test_one_network_does_not_guess_one_password_for_long(
    answered: Try, wait: Clock
) -> None:
    """Who guesses Ann's password from one network gets 50 tries an hour at most.

    Here they try five times each two minutes, for an hour.
    """
    found = 0
    for _ in range(30):
        found += answered([(ANN, OFFICE)] * 5)
        wait(119)

    assert found <= 50


def test_one_network_does_not_try_all_accounts(answered: Try) -> None:
    """Who tries one password at forty accounts gets 30 tries a minute at most.

    For each account, that is one guess: a limit for an account alone lets it pass.
    """
    found = answered((email, OFFICE) for email in people(40))

    assert found <= 30


def test_one_ipv6_network_does_not_try_all_accounts(answered: Try) -> None:
    """The same holds for whoever calls from another IPv6 address with each try."""
    found = answered((email, f"2001:db8::{n}") for n, email in enumerate(people(40)))

    assert found <= 30


def test_many_networks_do_not_guess_one_password_for_long(answered: Try) -> None:
    """Who guesses Ann's password from 210 networks gets 200 tries an hour at most.

    For each network, that is one guess: a limit for a network alone lets it pass.
    """
    found = answered((ANN, address) for address in networks(210))

    assert found <= 200


def test_a_guesser_does_not_shut_out_the_owner(
    answered: Try, guess: Guess, wait: Clock
) -> None:
    """After half an hour of guesses from one network, Ann gets in from her home.

    What was refused has used up nothing of what she has.
    """
    for _ in range(15):
        answered([(ANN, OFFICE)] * 15)
        wait(121)
    response = guess(ANN, HOME)

    assert response.status_code == 401


def test_a_guesser_does_not_shut_out_anybody_else(answered: Try, guess: Guess) -> None:
    """While somebody guesses at Ann's, Bob logs in from elsewhere as ever.

    A limit that counts for all would be a way to shut all out.
    """
    answered([(ANN, OFFICE)] * 60)
    answered((ANN, address) for address in networks(150))
    response = guess(BOB, HOME)

    assert response.status_code == 401


def test_another_spelling_is_no_other_account(answered: Try) -> None:
    """Guesses at `ann@…` and `ANN@…` are guesses at one account."""
    spellings = [ANN, "ANN@SHOP.EXAMPLE", " Ann@Shop.Example "]
    found = answered(
        (spellings[n % 3], address) for n, address in enumerate(networks(210))
    )

    assert found <= 200


def test_who_was_refused_is_told_when_to_come_back(guess: Guess) -> None:
    """The refusal is a 429 with the house's words and `Retry-After`, in seconds."""
    refused = [guess(ANN, OFFICE) for _ in range(60)][-1]
    seconds = int(refused.headers.get("Retry-After", 0))

    assert refused.status_code == 429
    assert "Too many attempts: try again later" in refused.text
    assert 0 < seconds <= 3600


def test_a_page_and_the_api_count_together(answered: Try, guess: Guess) -> None:
    """Who has used up the tries of the API has none left at a page for logins.

    Else there are twice as many guesses, one half by the API and one by the page.
    """
    answered((email, OFFICE) for email in people(60))
    response = guess(BOB, OFFICE, path="/login")

    assert response.status_code == 429


def test_who_looks_at_a_form_has_not_tried(limited: Flask) -> None:
    """A page for logins can be looked at as often as somebody likes."""
    client = limited.test_client()
    refused = [n for n in range(40) if client.get("/login").status_code == 429]

    assert refused == []
