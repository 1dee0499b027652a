from collections.abc import Callable

import pytest
from flask import Flask

POSTS = "/api/v1/posts"
Key = Callable[..., str]


@pytest.fixture
def key(make_app: Callable[..., Flask]) -> Key:
    """A function that returns the key of a request by its URL."""
    from app.utils.caching import cache_key

    app = make_app()

    def key(url: str, base_url: str = "http://localhost") -> str:
        with app.test_request_context(url, base_url=base_url):
            return cache_key()

    return key


def test_the_same_request_has_the_same_key(key: Key) -> None:
    """Who asks for the same again gets what was kept."""
    first, second = key(f"{POSTS}?page=2"), key(f"{POSTS}?page=2")

    assert first == second


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (POSTS, "/api/v1/users"),
        (f"{POSTS}?page=1", f"{POSTS}?page=2"),
        (f"{POSTS}?status=draft", f"{POSTS}?status=published"),
        (POSTS, f"{POSTS}?page=2"),
    ],
)
def test_another_question_has_another_key(key: Key, one: str, other: str) -> None:
    """Page 2 is not answered with page 1: path and query are both in the key."""
    first, second = key(one), key(other)

    assert first != second


def test_every_value_of_a_parameter_counts(key: Key) -> None:
    """A parameter can come more than once, and each of its values counts."""
    first = key(f"{POSTS}?role=editor&role=admin")
    second = key(f"{POSTS}?role=editor&role=user")

    assert first != second


def test_the_order_of_one_name_counts(key: Key) -> None:
    """Of a parameter that comes twice, readers take the first: its order counts."""
    first, second = key(f"{POSTS}?page=1&page=2"), key(f"{POSTS}?page=2&page=1")

    assert first != second


def test_the_order_of_the_names_does_not(key: Key) -> None:
    """To write the parameters in another order asks for the same."""
    first = key(f"{POSTS}?page=1&per_page=5")
    second = key(f"{POSTS}?per_page=5&page=1")

    assert first == second


def test_a_value_cannot_pass_for_two(key: Key) -> None:
    """`?page=1%26per_page%3D5` is one odd value, and not two parameters.

    With one key for both, a stranger has one answered with the other.
    """
    two = key(f"{POSTS}?page=1&per_page=5")
    one = key(f"{POSTS}?page=1%26per_page%3D5")

    assert two != one


def test_the_host_does_not_count(key: Key) -> None:
    """The host is a header that clients write: each invented one would be kept anew."""
    first, second = key(POSTS), key(POSTS, "http://evil.example")

    assert first == second


def test_another_prefix_has_another_key(key: Key) -> None:
    """Two applications below two prefixes of one server may share a Redis."""
    first, second = key(POSTS), key(POSTS, "http://localhost/shop")

    assert first != second


def test_a_long_query_makes_no_long_key(key: Key) -> None:
    """Whoever sends a long query does not fill the store with long keys."""
    length = len(key(f"{POSTS}?search={'x' * 5000}"))

    assert length <= 200
