from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient

Element = Any  # of conftest.py
Search = Callable[[str], Element]

KNOWN = {"type", "id", "name", "value", "maxlength", "class", "autocomplete"}


@pytest.fixture
def search(client: FlaskClient, read: Callable[[str], Element]) -> Search:
    """A function that searches for words, and returns the page with what was found."""

    def search(words: str) -> Element:
        return read(client.get("/", query_string={"search": words}).text)

    return search


@pytest.mark.parametrize("words", ["rain", "heavy rain", "a rose is a rose"])
def test_the_field_has_the_words(search: Search, words: str) -> None:
    """The words that were searched for are in the field: all of them, to be changed."""
    (field,) = search(words).all("input", name="search")

    assert field.get("value") == words


@pytest.mark.parametrize(
    "words",
    [
        "x onfocus=alert(1) autofocus",
        '" onfocus="alert(1)" autofocus="',
        "' onfocus='alert(1)' autofocus='",
        "x/onfocus=alert(1)//",
    ],
)
def test_the_words_add_no_attribute(search: Search, words: str) -> None:
    """The words stay in the value, and never become attributes of the field.

    Anybody can send a link with words in it, and whoever opens it is logged in.
    """
    (field,) = search(words).all("input", name="search")

    assert set(field.attributes) <= KNOWN
    assert field.get("value") == words


@pytest.mark.parametrize(
    "words", ['"><script>alert(1)</script>', "'><img src=x>", "><b>"]
)
def test_the_words_add_no_element(search: Search, words: str) -> None:
    """No element begins within the words."""
    page = search(words)
    (field,) = page.all("input", name="search")

    assert page.all("script", "img", "b") == []
    assert field.get("value") == words


@pytest.mark.parametrize("words", ["R&D", "100%", "a+b", '"It\'s"', "&amp;"])
def test_every_character_stays_as_it_was(search: Search, words: str) -> None:
    """Every character is as it was typed, so that the same search can be sent again."""
    (field,) = search(words).all("input", name="search")

    assert field.get("value") == words


def test_without_a_search_the_field_is_empty(
    client: FlaskClient, read: Callable[[str], Element]
) -> None:
    """Before anybody has searched, the field is there and is empty."""
    (field,) = read(client.get("/").text).all("input", name="search")

    assert not field.get("value")


def test_the_field_has_a_label(search: Search) -> None:
    """The field has a label: its `for` is the `id` of the field."""
    page = search("rain")
    (field,) = page.all("input", name="search")
    labels = [label.get("for") for label in page.all("label") if label.text]

    assert field.get("id") in labels
