import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, request

Send = Callable[..., Any]
Read = Callable[..., Any]

LIMIT = 1000
FORMS = [True, False]


class Body(io.BytesIO):
    """A body that counts how much of it is read."""

    taken = 0

    def read(self, size: int | None = -1, /) -> bytes:
        """Read as every file does."""
        chunk = super().read(size)
        self.taken += len(chunk)
        return chunk

    def readinto(self, buffer: Any, /) -> int:
        """Read as every file does."""
        size = super().readinto(buffer)
        self.taken += size
        return size


@pytest.fixture
def send(make_app: Callable[..., Flask]) -> Send:
    """A function that sends a body of JSON, and returns the answer.

    Its arguments are how long the body is, and whether it comes in chunks: then no
    header says how long it is. The view returns how much of it it was given.
    """
    app = make_app(MAX_CONTENT_LENGTH=LIMIT)

    def read() -> dict[str, int]:
        return {"length": len(request.get_data()), "text": len(request.get_json())}

    app.add_url_rule("/api/v1/read", view_func=read, methods=["POST"])
    client = app.test_client()

    def send(body: Body, *, chunked: bool, path: str = "/api/v1/read") -> Any:
        environ: dict[str, Any] = {
            "wsgi.input": body,
            "CONTENT_TYPE": "application/json",
        }
        if chunked:
            environ |= {
                "HTTP_TRANSFER_ENCODING": "chunked",
                "wsgi.input_terminated": True,
            }
        else:
            environ["CONTENT_LENGTH"] = str(len(body.getvalue()))
        return client.post(path, environ_overrides=environ)

    return send


def text_of(length: int) -> Body:
    """Return a body that is so long, and that is JSON up to the limit and beyond."""
    return Body(json.dumps("x" * 500).encode().ljust(length))


@pytest.mark.parametrize("length", [LIMIT + 1, 3 * LIMIT])
def test_a_body_over_the_limit_is_refused(send: Send, length: int) -> None:
    """A body that says itself that it is longer than the limit is a 413."""
    response = send(text_of(length), chunked=False)

    assert response.status_code == 413


@pytest.mark.parametrize("length", [LIMIT + 1, 3 * LIMIT])
def test_a_body_that_tells_no_length_is_refused_too(send: Send, length: int) -> None:
    """A body in chunks that is longer than the limit is a 413, too.

    Werkzeug reads it up to the limit and stops. A view would use a part of what was
    sent, and nobody would be told.
    """
    response = send(text_of(length), chunked=True)

    assert response.status_code == 413


@pytest.mark.parametrize("chunked", FORMS)
def test_a_body_that_nobody_asks_for_is_refused(send: Send, chunked: bool) -> None:
    """A long body for a URL of nothing is a 413: it is refused before all else."""
    response = send(text_of(LIMIT + 1), chunked=chunked, path="/api/v1/nowhere")

    assert response.status_code == 413


@pytest.mark.parametrize("chunked", FORMS)
@pytest.mark.parametrize("length", [600, LIMIT - 1, LIMIT])
def test_a_body_up_to_the_limit_is_read(send: Send, length: int, chunked: bool) -> None:
    """A body that is as long as the limit gets to the view, from its first byte on."""
    response = send(text_of(length), chunked=chunked)

    assert response.status_code == 200
    assert response.get_json() == {"length": length, "text": 500}


def test_no_more_is_read_than_it_takes(send: Send) -> None:
    """Of a body without an end, little more than the limit is read.

    Whoever reads all of it into memory to see how long it is has lost the memory.
    """
    body = text_of(100 * LIMIT)
    response = send(body, chunked=True)
    taken = body.taken

    assert response.status_code == 413
    assert taken <= 2 * LIMIT


def test_a_body_of_which_the_length_is_told_is_not_read(send: Send) -> None:
    """Of a body that says that it is too long, nothing is read."""
    body = text_of(3 * LIMIT)
    response = send(body, chunked=False)
    taken = body.taken

    assert response.status_code == 413
    assert taken == 0


def test_a_request_without_a_body_is_served(make_app: Callable[..., Flask]) -> None:
    """A GET that tells no length is served, and nothing is read.

    Where a server does not say that it knows the end, whoever reads may wait for ever.
    """
    body = Body(b"what comes next on the line")
    client = make_app().test_client()
    environ = {"wsgi.input": body}
    response = client.get("/api/v1/health/live", environ_overrides=environ)
    taken = body.taken

    assert response.status_code == 200
    assert taken == 0


def test_the_refusal_is_told_like_any_error(send: Send, message_of: Read) -> None:
    """The answer is JSON with the status 413, as for all errors of the API."""
    response = send(text_of(LIMIT + 1), chunked=True)

    assert message_of(response)
