"""Speaks to a board, with little patience."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from handrail.seat.seat import Seat

PATIENCE = 2.0  # seconds for each step of an exchange
LONGEST = 512 * 1024  # bytes of an answer
JOINED = 201
UNCHANGED = 304


class BoardGoneError(Exception):
    """The board does not answer, or what answers is no board."""


class RefusedError(Exception):
    """The board has refused something; the message says why.

    Attributes:
        status: Of its answer.
    """

    def __init__(self, status: int, message: str) -> None:
        self.status = status
        super().__init__(message)


@dataclass(frozen=True)
class Reply:
    """What a board answers.

    Attributes:
        data: None where nothing has changed since the tag.
    """

    data: dict[str, Any] | None
    tag: str


def ask(
    url: str,
    method: str,
    path: str,
    body: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Reply:
    """Ask a board for something.

    Raises:
        BoardGoneError: Nothing answers as a board does.
        RefusedError: It says no.
    """
    from http.client import HTTPException  # noqa: PLC0415 (not for who has no seat)

    try:
        status, content, tag = exchange(url, method, path, body, headers or {})
        data = json.loads(content) if content else None
        if data is not None and not isinstance(data, dict):
            raise ValueError(path)
    except (OSError, HTTPException, ValueError) as error:
        raise BoardGoneError(f"The board at {url} does not answer.") from error
    if status >= 300 and status != UNCHANGED:  # noqa: PLR2004 (as HTTP has it)
        raise RefusedError(status, str((data or {}).get("error", status)))
    return Reply(data, tag)


def exchange(
    url: str,
    method: str,
    path: str,
    body: Mapping[str, Any] | None,
    headers: Mapping[str, str],
) -> tuple[int, bytes, str]:
    """Send one request on a connection of its own; return status, content and tag.

    A proxy that the environment names is for the internet; a room has none.

    Raises:
        OSError: Nothing answers in time.
        HTTPException: What answers does not speak HTTP.
        ValueError: The address is none.
    """
    from http.client import HTTPConnection, HTTPSConnection  # noqa: PLC0415

    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    connection = kind(parts.hostname, parts.port, timeout=PATIENCE)
    try:
        content = None if body is None else json.dumps(body)
        own = {} if body is None else {"Content-Type": "application/json"}
        connection.request(
            method, parts.path.rstrip("/") + path, content, {**own, **headers}
        )
        response = connection.getresponse()
        return response.status, response.read(LONGEST), response.headers.get("ETag", "")
    finally:
        connection.close()


def join(url: str, code: str, name: str) -> Seat:
    """Join a room.

    Raises:
        BoardGoneError: There is no board.
        RefusedError: The code is wrong, or the room is full.
    """
    data = ask(url, "POST", "/api/join", {"code": code, "name": name}).data or {}
    if not isinstance(data.get("token"), str):
        raise BoardGoneError(f"What answers at {url} is no board.")
    return Seat(url, str(data.get("name", name)), data["token"])


def as_learner(
    seat: Seat,
    method: str,
    path: str,
    body: Mapping[str, Any] | None = None,
    tag: str = "",
) -> Reply:
    """Ask the board as the one who has a seat.

    Raises:
        BoardGoneError: Nothing answers as a board does.
        RefusedError: It says no.
    """
    headers = {"Authorization": f"Bearer {seat.token}"}
    if tag:
        headers["If-None-Match"] = tag
    return ask(seat.url, method, path, body, headers)
