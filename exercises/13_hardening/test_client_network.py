from collections.abc import Callable

import pytest
from flask import Flask

Count = Callable[..., str]

FORWARDED = ["X-Forwarded-For", "X-Real-IP", "Forwarded"]


@pytest.fixture
def network(make_app: Callable[..., Flask]) -> Count:
    """A function that returns under which key a request from an address is counted."""
    app = make_app()

    def network(address: str, **headers: str) -> str:
        from app.utils.limit_keys import client_network

        sender = {"REMOTE_ADDR": address}
        with app.test_request_context(environ_base=sender, headers=headers):
            return client_network()

    return network


def test_an_address_is_counted_as_it_is(network: Count) -> None:
    """A client is counted by the address that it calls from."""
    key = network("192.0.2.7")

    assert key == "192.0.2.7"


@pytest.mark.parametrize("header", FORWARDED)
def test_a_forged_address_opens_no_new_count(network: Count, header: str) -> None:
    """Who writes another address into a header is counted where they were.

    They could guess for ever else, with a new address for each guess. What a proxy of
    ours says of the address was taken before.
    """
    key = network("192.0.2.7", **{header: "203.0.113.9"})

    assert key == "192.0.2.7"


def test_another_address_is_another_client(network: Count) -> None:
    """Who calls from another address is counted apart, though it is next door."""
    keys = {network("192.0.2.7"), network("192.0.2.8"), network("192.0.3.7")}

    assert len(keys) == 3


def test_addresses_of_one_ipv6_network_are_one_client(network: Count) -> None:
    """Addresses with the same first 64 bits are counted together.

    That is what one customer gets: 2 to the power of 64 addresses to guess from.
    """
    keys = {network("2001:db8::1"), network("2001:db8::ffff:1:2:3")}

    assert len(keys) == 1


@pytest.mark.parametrize("address", ["2001:db8:0:1::1", "2001:db9::1", "fe80::1%eth0"])
def test_another_ipv6_network_is_another_client(network: Count, address: str) -> None:
    """Another network is counted apart, though it is next door."""
    keys = {network("2001:db8::1"), network(address)}

    assert len(keys) == 2


def test_ipv4_within_ipv6_is_the_ipv4_address(network: Count) -> None:
    """`::ffff:192.0.2.7` is 192.0.2.7, as a server that takes both shows it.

    All of IPv4 would be one client else, as all of it has the same first 64 bits.
    """
    key = network("::ffff:192.0.2.7")

    assert key == "192.0.2.7"


@pytest.mark.parametrize(
    ("address", "without"),
    [
        ("192.0.2.7:49152", "192.0.2.7"),
        ("[2001:db8::1]:443", "2001:db8::1"),
        ("[::ffff:192.0.2.7]:443", "192.0.2.7"),
    ],
)
def test_another_port_is_no_other_client(
    network: Count, address: str, without: str
) -> None:
    """Some proxies tell the port, too. It is left out: each connection has another."""
    key = network(address)
    key_without_port = network(without)

    assert key == key_without_port


@pytest.mark.parametrize("address", ["unknown", "_hidden", "unix:"])
def test_what_is_no_address_is_returned_as_it_is(network: Count, address: str) -> None:
    """A proxy may write `unknown`. That is no error, and counted like an address."""
    key = network(address)

    assert key == address


@pytest.mark.parametrize("address", ["192.0.2.7", "2001:db8::1", "::ffff:192.0.2.7"])
def test_a_key_is_text(network: Count, address: str) -> None:
    """A key is text: it becomes a part of a name under which Redis counts."""
    kind = type(network(address))

    assert kind is str
