from collections.abc import Callable
from typing import Any

import pytest

Look = Callable[..., dict[str, Any]]
PEER, CLIENT = "10.0.0.1", "192.0.2.7"


def test_without_a_proxy_a_forged_address_is_not_believed(look: Look) -> None:
    """With no proxy in front, X-Forwarded-For is the client's own word.

    Whoever is believed has a new address for each guess at a password.
    """
    seen = look(0, X_Forwarded_For="203.0.113.9")

    assert seen["client"] == PEER


def test_without_a_proxy_nobody_talks_themselves_into_https(look: Look) -> None:
    """With no proxy in front, X-Forwarded-Proto is the client's own word."""
    seen = look(0, X_Forwarded_Proto="https")

    assert seen["secure"] is False


def test_a_proxy_tells_who_the_client_is(look: Look) -> None:
    """Behind one proxy, a request has the address that the proxy has seen.

    Else all clients had the address of the proxy, and one limit counted for all.
    """
    seen = look(1, X_Forwarded_For=CLIENT)

    assert seen["client"] == CLIENT


def test_a_login_by_https_behind_a_proxy_is_known_as_one(look: Look) -> None:
    """Behind one proxy, a request is secure if the proxy got it by HTTPS.

    Between the proxy and the application there is no TLS.
    """
    seen = look(1, X_Forwarded_Proto="https")

    assert seen["secure"] is True
    assert seen["url"].startswith("https://")


def test_what_the_client_wrote_before_the_proxy_is_not_believed(look: Look) -> None:
    """A proxy adds to the end of the headers, so the last entry is ours.

    What stands before it was there when the request came.
    """
    forged = f"203.0.113.9, 203.0.113.8, {CLIENT}"
    seen = look(1, X_Forwarded_For=forged, X_Forwarded_Proto="https, http")

    assert seen["client"] == CLIENT
    assert seen["secure"] is False


def test_of_two_proxies_the_first_has_seen_the_client(look: Look) -> None:
    """Behind two proxies, the second entry from the end is the client."""
    chain = f"203.0.113.9, {CLIENT}, 10.0.0.2"
    seen = look(2, X_Forwarded_For=chain, X_Forwarded_Proto="https, http")

    assert seen["client"] == CLIENT
    assert seen["secure"] is True


def test_who_came_around_a_proxy_is_not_believed(look: Look) -> None:
    """Behind two proxies, a header with one entry came past one of them.

    Then the entry is not by the proxy that it would have to be by.
    """
    seen = look(2, X_Forwarded_For="203.0.113.9", X_Forwarded_Proto="https")

    assert seen["client"] == PEER
    assert seen["secure"] is False


@pytest.mark.parametrize("proxies", [0, 1, 2])
@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("X_Forwarded_Host", "evil.example, evil.example"),
        ("X_Forwarded_Port", "666, 666"),
        ("X_Forwarded_Prefix", "/evil, /evil"),
    ],
)
def test_nobody_names_another_host(
    look: Look, proxies: int, header: str, value: str
) -> None:
    """The host is not taken from a header: proxies hand this one on as they got it.

    A link in a mail that is built from it would lead to whoever sent it.
    """
    seen = look(proxies, **{header: value})

    assert seen["url"] == "http://localhost/seen"
