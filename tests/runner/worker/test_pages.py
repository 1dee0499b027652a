"""A page is shown in one line."""

import pytest
from flask import Flask, abort
from werkzeug.exceptions import HTTPException, NotFound
from werkzeug.utils import redirect

from handrail.runner.worker.pages import is_page, one_line

OWN = "(Werkzeug's own page)"


def page_of(error: HTTPException) -> str:
    return error.get_response().get_data(as_text=True)


def test_a_stock_page_is_named_as_one() -> None:
    assert one_line(page_of(NotFound())) == f"<!doctype html> 404 Not Found {OWN}"


def test_a_stock_page_with_a_reason_of_its_own_tells_it() -> None:
    page = page_of(NotFound("No book < 7"))

    assert one_line(page) == f"<!doctype html> 404 Not Found: No book < 7 {OWN}"


def test_a_redirect_is_a_stock_page() -> None:
    page = redirect("/there").get_data(as_text=True)

    assert one_line(page) == f"<!doctype html> Redirecting... {OWN}"


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 413, 418, 429, 500, 503])
def test_what_flask_answers_by_itself_is_a_stock_page(status: int) -> None:
    app = Flask("app")
    app.add_url_rule("/", "view", lambda: abort(status))

    assert one_line(app.test_client().get("/").text).endswith(OWN)


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("<!DOCTYPE html><title>My shop</title>", "<!doctype html> · My shop"),
        ("<html><body><h1>Sold &amp; gone</h1>", "<!doctype html> · Sold & gone"),
        (
            "<html><head><title>Shop</title><style>p {}</style></head><p>Two\nlines",
            "<!doctype html> · Shop · Two lines",
        ),
        ("<html><script>alert(1)</script><p>Text", "<!doctype html> · Text"),
        ("<html><!-- to do -->", "<!doctype html>"),
        ("<html><p>Text <b", "<!doctype html> · Text"),
    ],
)
def test_another_page_has_its_title_and_the_first_of_its_text(
    page: str, line: str
) -> None:
    assert is_page(page)
    assert one_line(page) == line


@pytest.mark.parametrize("text", ["", "ok", '{"title": "<html>"}', "<h1>Sold</h1>"])
def test_what_is_no_page_is_known(text: str) -> None:
    assert not is_page(text)
