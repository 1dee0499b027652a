import io
import sys

import pytest
from flask import Flask, Response, request
from flask.testing import FlaskClient

from handrail.runner import Exchange, Header
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


def test_a_note_that_cannot_be_told_is_none(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.get("/one")
    exchanges.notes = ["200 OK"]  # type: ignore[list-item]

    assert exchanges.last is None


def test_a_path_that_is_not_found_is_noted(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.get("/nothing here?q=1")

    assert exchanges.last is not None
    assert exchanges.last.request == "GET /nothing here?q=1"
    assert exchanges.last.status == "404 NOT FOUND"


def test_of_two_requests_the_last_is_told(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.get("/one")
    client.get("/two")

    assert exchanges.last is not None
    assert exchanges.last.request == "GET /two"
    assert len(exchanges.notes) == 2


def test_a_request_within_another_is_noted_beside_it(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    inner = client.application.test_client()
    client.application.add_url_rule("/outer", "outer", lambda: inner.get("/one").text)
    client.get("/outer")

    assert [note.request for note in exchanges.notes] == ["GET /one", "GET /outer"]


def test_the_next_test_begins_without_any(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.get("/one")
    exchanges.begin()

    assert exchanges.last is None


def test_headers_are_told_by_their_names(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.post("/form", data="a=1", headers={"X-Request-ID": "abc", "Accept": "*/*"})
    told = exchanges.notes[-1].told(
        sent=["x-request-id", "Content-Type", "Origin"], read=["content-type", "ETag"]
    )

    assert told.sent_headers == (Header("x-request-id", "abc"),)
    assert told.headers == (
        Header("content-type", "application/json"),
        Header("ETag", None),
    )


def test_a_header_that_comes_twice_is_told_twice(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    answer = Response(headers=[("Link", "<a>"), ("Link", "<b>")])
    client.application.add_url_rule("/twice", "twice", lambda: answer)
    client.get("/twice")

    assert exchanges.notes[-1].told(read=["Link"]).headers == (
        Header("Link", "<a>"),
        Header("Link", "<b>"),
    )


def test_of_an_answer_that_never_came_no_header_is_told(
    client: FlaskClient, exchanges: Exchanges
) -> None:
    client.application.add_url_rule("/crash", "crash", lambda: str(1 // 0))
    client.application.testing = True
    with pytest.raises(ZeroDivisionError):
        client.get("/crash")

    assert exchanges.notes[-1].told(read=["Allow"]) == Exchange(
        "GET /crash", "", "", "", ""
    )


@pytest.mark.parametrize("names", [(), ("one",), ("two",), ("one", "two")])
def test_the_note_about_an_answer_is_found(
    client: FlaskClient, exchanges: Exchanges, names: tuple[str, ...]
) -> None:
    answers = {name: client.get(f"/{name}") for name in ("one", "two")}
    note = exchanges.note_about(answers[name] for name in names)

    assert note is not None
    assert note.request == f"GET /{(names or ('two',))[-1]}"


def test_a_page_is_told_in_one_line(client: FlaskClient, exchanges: Exchanges) -> None:
    client.get("/nothing")

    assert exchanges.last is not None
    assert exchanges.last.body == "<!doctype html> 404 Not Found (Werkzeug's own page)"


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
