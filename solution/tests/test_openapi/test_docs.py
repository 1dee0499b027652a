"""The document and its page, as they are served."""

import re

import pytest
from flask.testing import FlaskClient

from app import create_app
from app.utils.security_headers import FOR_PAGES
from tests.errors import Error, error_of
from tests.test_openapi.reading import DOCUMENT

PAGE = "/api/v1/docs"
FILE = f"{PAGE}/swagger-ui.css"
LINKED = re.compile(r'(?:href|src|data-document)="([^"]*)"')


@pytest.mark.parametrize(
    ("url", "mimetype"),
    [(DOCUMENT, "application/json"), (PAGE, "text/html"), (FILE, "text/css")],
)
def test_all_may_keep_it_and_ask_whether_it_is_the_same(
    client: FlaskClient, url: str, mimetype: str
) -> None:
    with client.get(url) as answer:
        headers = {"If-None-Match": answer.headers["ETag"]}
    with client.get(url, headers=headers) as again:
        assert (again.status_code, again.data) == (304, b"")

    assert (answer.status_code, answer.mimetype) == (200, mimetype)
    assert set(answer.headers["Cache-Control"].split(", ")) == {"public", "max-age=300"}


def test_the_document_is_made_once_for_an_application() -> None:
    app = create_app("testing")
    client = app.test_client()
    assert "openapi" not in app.extensions
    client.get(DOCUMENT)
    made = app.extensions["openapi"]
    client.get(DOCUMENT)

    assert app.extensions["openapi"] is made


def test_the_page_loads_its_files_from_here(client: FlaskClient) -> None:
    linked = LINKED.findall(client.get(PAGE).text)

    assert len(linked) == 6
    for url in linked:
        with client.get(url) as answer:
            assert answer.status_code == 200
            assert url.startswith("/")


def test_the_page_has_no_script_and_no_style_in_it(client: FlaskClient) -> None:
    html = client.get(PAGE).text

    assert not re.search(r"<script[^>]*>[^<]|<style| style=| on\w+=", html)


def test_only_pictures_may_be_in_the_page_itself(client: FlaskClient) -> None:
    policy = client.get(PAGE).headers["Content-Security-Policy"]

    assert policy == f"{FOR_PAGES['Content-Security-Policy']}; img-src 'self' data:"


@pytest.mark.parametrize("name", ["nothing.js", "../__init__.py", "%2e%2e/__init__.py"])
def test_no_other_file_is_served(client: FlaskClient, name: str) -> None:
    assert client.get(f"{PAGE}/{name}").status_code == 404


@pytest.mark.parametrize("url", [DOCUMENT, PAGE, FILE])
def test_the_docs_can_be_switched_off(url: str) -> None:
    client = create_app("testing", {"API_DOCS": False}).test_client()
    answer = client.get(url)

    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("url", [DOCUMENT, PAGE])
def test_who_wants_one_version_gets_no_other(client: FlaskClient, url: str) -> None:
    assert client.get(url, headers={"If-Match": "*"}).status_code == 200
    refusal = client.get(url, headers={"If-Match": '"stale"'})

    assert refusal.status_code == 412
    assert error_of(refusal) == Error("Changed in the meantime")
