"""Limit keys: whose attempts are counted together."""

from collections.abc import Mapping
from hashlib import sha256
from ipaddress import IPv4Address, IPv6Network, ip_address

from flask import g, request
from flask_limiter.util import get_remote_address
from werkzeug.exceptions import HTTPException

from app.models.user import normalize_email

# What one customer of a network provider gets at least.
IPV6_PREFIX = 64


def client_network() -> str:
    """Return the address that the client calls from; by IPv6, its whole network.

    A machine may call from any address of its network, and there are 2 to the power
    of 64 of them. What is no address, such as "unknown", is returned as it is.
    """
    text = get_remote_address()
    try:
        address = ip_address(without_port(text))
    except ValueError:
        return text
    if isinstance(address, IPv4Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((int(address), IPV6_PREFIX), strict=False))


def without_port(node: str) -> str:
    """Return the address of a client that a proxy names, perhaps with its port.

    Each connection has another port. An IPv6 address with a port stands in brackets:
    RFC 7239, section 6.
    """
    if node.startswith("["):
        return node[1:].partition("]")[0]
    address, _, port = node.partition(":")
    return node if ":" in port else address


def account() -> str:
    """Return a digest of the e-mail address in the body: whose account it is about.

    A request that names no address is counted by its network. A digest has one length
    whatever was sent, and keeps addresses out of Redis and the log.
    """
    email = email_in_body()
    if email is None:
        return client_network()
    return sha256(normalize_email(email).encode(errors="replace")).hexdigest()


def account_from_here() -> str:
    """Return the account together with the network that asks for it."""
    return f"{account()} {client_network()}"


def email_in_body() -> str | None:
    """Return the e-mail address in the JSON or the form that was sent, if one is.

    A body that cannot be read names none; what is wrong with it is for the view to
    say. An error from here would pass for one of Redis, and end the common counting.
    """
    try:
        body = request.get_json(silent=True) if request.is_json else request.form
    except (HTTPException, RecursionError):
        return None
    email = body.get("email") if isinstance(body, Mapping) else None
    return email if isinstance(email, str) else None


def user() -> str:
    """Return who is logged in, on a route that lets nobody else in."""
    user_id: int = g.user_id
    return str(user_id)
