import io
import sys

import pytest
from flask import Flask, Response, request
from flask.testing import FlaskClient

from handrail.runner.worker.exchange import Exchanges


class BrokenResponse(Response):
    def get_data(self, as_text: bool = False) -> str:  # type: ignore[override]
        raise ValueError


class Odd:
    def __str__(self) -> str:
        raise ValueError


class OddResponse(Response):
    content_type = Odd()  # type: ignore[assignment]


@pytest.fixture
def client() -> FlaskClient:
    app = Flask("app")

    @app.post("/form")
    def form() -> dict[str, object]:
        return {"form": request.form, "files": list(request.files)}

    @app.post("/read")
    def read() -> bytes:
        return request.stream.read()

    @app.get("/bytes")
    def numbers() -> Response:
        return Response(bytes(range(256)), mimetype="application/octet-stream")

    @app.get("/rude")
    def rude() -> Response:
        return BrokenResponse("text")

    @app.get("/odd")
    def odd() -> Response:
        return OddResponse("text")

    return app.test_client()


@pytest.fixture
def exchanges() -> Exchanges:
    heard = Exchanges()
    heard.listen()
    return heard


def test_forms_and_files_reach_the_view(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    upload = {"name": "a", "file": (io.BytesIO(b"data"), "a.txt")}
    response = client.post("/form", data=upload)

    assert response.json == {"form": {"name": "a"}, "files": ["file"]}
    assert exchanges.last is not None
    assert exchanges.last.status == "200 OK"


def test_the_stream_is_not_used_up(client: FlaskClient, exchanges: Exchanges) -> None:
    response = client.post("/read", data=b"raw")

    assert response.data == b"raw"
    assert exchanges.last is not None
    assert exchanges.last.sent == "raw"
    assert exchanges.last.body == "raw"


def test_bytes_are_shown_as_text(client: FlaskClient, exchanges: Exchanges) -> None:
    client.get("/bytes")

    assert exchanges.last is not None
    assert "ABC" in exchanges.last.body


def test_a_response_that_cannot_be_read_is_not_noted(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.get("/rude")
    seen = exchanges.last

    assert seen is None


def test_a_path_that_is_not_found_is_noted(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.get("/nothing here?q=1")

    assert exchanges.last is not None
    assert exchanges.last.request == "GET /nothing here?q=1"
    assert exchanges.last.status == "404 NOT FOUND"


def test_without_flask_there_is_nothing_to_hear(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "flask", None)
    exchanges = Exchanges()
    exchanges.listen()

    assert exchanges.last is None


def test_what_is_no_text_is_named_and_not_asked(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.get("/odd")

    assert exchanges.last is not None
    assert exchanges.last.content_type == "Odd"
