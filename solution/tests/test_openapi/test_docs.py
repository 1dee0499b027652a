"""The document and its page, as they are served."""

from html.parser import HTMLParser

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from tests.test_openapi.reading import DOCUMENT, Document, operations

PAGE = "/api/v1/docs"


class Page(HTMLParser):
    """What a page has: tags, ids, the targets of its links, its files and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.files: set[str] = set()
        self.text = ""
        self.feed(html)

    def handle_starttag(
        self, tag: str, attributes: list[tuple[str, str | None]]
    ) -> None:
        values = {name: value or "" for name, value in attributes}
        self.tags.add(tag)
        self.attributes |= values.keys()
        self.ids += [values["id"]] if "id" in values else []
        target = self.files if tag == "link" else self.links
        target |= {values["href"]} if "href" in values else set()

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.fixture(scope="module")
def page(app: Flask) -> Page:
    return Page(app.test_client().get(PAGE).text)


@pytest.mark.parametrize(
    ("url", "mimetype"), [(DOCUMENT, "application/json"), (PAGE, "text/html")]
)
def test_all_may_keep_it_and_ask_whether_it_is_the_same(
    client: FlaskClient, url: str, mimetype: str
) -> None:
    answer = client.get(url)
    again = client.get(url, headers={"If-None-Match": answer.headers["ETag"]})

    assert (answer.status_code, answer.mimetype) == (200, mimetype)
    assert answer.headers["Cache-Control"] == "public, max-age=300"
    assert (again.status_code, again.data) == (304, b"")


def test_the_document_is_made_once_for_an_application() -> None:
    app = create_app("testing")
    client = app.test_client()
    client.get(DOCUMENT)
    made = app.extensions["openapi"]
    client.get(DOCUMENT)

    assert app.extensions["openapi"] is made


def test_each_application_has_its_own() -> None:
    app = create_app("testing")

    assert "openapi" not in app.extensions


def test_the_page_shows_every_operation_and_schema(
    page: Page, document: Document
) -> None:
    shown = {*operations(document), *document["components"]["schemas"]}

    assert shown <= set(page.ids)
    for path in document["paths"]:
        assert path in page.text


def test_the_contents_lead_to_everything(page: Page) -> None:
    within = {link[1:] for link in page.links if link.startswith("#")}

    assert within == set(page.ids)
    assert len(page.ids) == len(within)


def test_the_page_leads_to_the_document(page: Page) -> None:
    assert DOCUMENT in page.links


def test_the_page_needs_no_script_and_nobody_else(page: Page) -> None:
    assert "script" not in page.tags
    assert "style" not in page.tags | page.attributes
    assert page.files
    assert all(file.startswith("/static/") for file in page.files)


def test_the_files_of_the_page_are_there(client: FlaskClient, page: Page) -> None:
    assert len(page.files) == 3
    for file in page.files:
        with client.get(file) as answer:
            assert answer.status_code == 200


@pytest.mark.parametrize(
    "text",
    [
        "1 to 200 characters",
        r"^[^\x00-\x20\x7f][^\x00-\x1f\x7f]*$",
        "one of draft, published",
        "array of Post",
        "string or null",
        "Conflict",
        "Retry-After",
        "login optional",
        "Register, log in",
    ],
)
def test_the_page_tells_the_details(page: Page, text: str) -> None:
    assert text in page.text


def test_the_commands_name_the_public_address(app: Flask) -> None:
    settings = {"PUBLIC_URL": "https://paper.example/"}
    html = create_app("testing", settings).test_client().get(PAGE).text

    assert "curl https://paper.example/api/v1/auth/login" in html
    assert app.config["PUBLIC_URL"] not in html
