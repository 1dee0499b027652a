from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

Search = Callable[[str], list[str]]


@pytest.fixture
def search(session: Session, store: Callable[..., int]) -> Search:
    """A function that returns the addresses of the users that words match."""
    from app.models import User
    from app.services.user_lists import matches

    store("ann", first_name="Anna", last_name="Bell")
    store("bob", first_name="Bob", last_name="O'Neill")
    store("percent", first_name="100%", last_name="Sure")
    store("snake", first_name="snake_case", last_name="Case")
    store("slash", last_name="a/b")
    store("back", last_name="a\\b")
    store("änne", first_name="Dora")

    def search(words: str) -> list[str]:
        query = select(User.email).where(matches(words)).order_by(User.id)
        return [email.partition("@")[0] for email in session.scalars(query)]

    return search


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Bell", ["ann"]),
        ("ell", ["ann"]),
        ("Dora", ["änne"]),
        ("ob@exam", ["bob"]),
        ("nobody", []),
        ("Bell Anna", []),
    ],
)
def test_a_user_is_found_by_a_part_of_the_address_or_of_a_name(
    search: Search, words: str, expected: list[str], statements: list[Any]
) -> None:
    """Words are looked for anywhere in the address, the first and the last name."""
    statements.clear()
    found = search(words)

    assert found == expected


@pytest.mark.parametrize("words", ["BELL", "bell", "anna", "ANN@EXAMPLE"])
def test_capitals_make_no_difference(
    search: Search, words: str, statements: list[Any]
) -> None:
    """A user is found in capitals as in small letters."""
    statements.clear()
    found = search(words)

    assert found == ["ann"]


def test_an_address_is_looked_for_in_its_normal_form(
    search: Search, statements: list[Any]
) -> None:
    """An address is found in any spelling, with letters that SQLite cannot lower too.

    `normalize_email` makes the form that `email_normalized` has.
    """
    statements.clear()
    found = search("ÄNNE@example")

    assert found == ["änne"]


@pytest.mark.parametrize("words", ["%", "0%"])
def test_a_percent_sign_is_a_percent_sign(
    search: Search, words: str, statements: list[Any]
) -> None:
    """A percent sign finds users who have one, and not everybody."""
    statements.clear()
    found = search(words)

    assert found == ["percent"]


@pytest.mark.parametrize("words", ["_", "e_c"])
def test_an_underscore_is_an_underscore(
    search: Search, words: str, statements: list[Any]
) -> None:
    """An underscore finds users who have one, and stands for no other character."""
    statements.clear()
    found = search(words)

    assert found == ["snake"]


@pytest.mark.parametrize("wildcard", ["%", "_"])
def test_no_wildcard_in_any_column(
    session: Session, store: Callable[..., int], wildcard: str, statements: list[Any]
) -> None:
    """A wildcard is a character like others in the address and in both names."""
    from app.models import User
    from app.services.user_lists import matches

    store(f"a{wildcard}a", first_name="x", last_name="x")
    store("b", first_name=f"b{wildcard}", last_name="x")
    store("c", first_name="x", last_name=f"c{wildcard}")
    store("d", first_name="x", last_name="x")
    statements.clear()
    query = select(User.email).where(matches(wildcard)).order_by(User.id)
    found = [email[0] for email in session.scalars(query)]

    assert found == ["a", "b", "c"]


@pytest.mark.parametrize(("words", "expected"), [("/", "slash"), ("\\", "back")])
def test_a_character_that_escapes_others_is_found(
    search: Search, words: str, expected: str, statements: list[Any]
) -> None:
    """A slash and a backslash, with which wildcards are escaped, are found too."""
    statements.clear()
    found = search(words)

    assert found == [expected]


def test_a_quote_is_a_quote(search: Search, statements: list[Any]) -> None:
    """A quote in the words is looked for, and ends nothing."""
    statements.clear()
    found = search("O'N")

    assert found == ["bob"]
