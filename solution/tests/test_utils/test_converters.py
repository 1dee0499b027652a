import pytest
from flask import Flask, url_for
from flask.testing import FlaskClient

from app.utils.converters import register_converters


@pytest.fixture
def shelf() -> FlaskClient:
    """A client of an application with a page for each book."""
    app = Flask("shelf")
    register_converters(app)

    @app.get("/books/<key:book_id>")
    def book(book_id: int) -> dict[str, object]:
        return {"id": book_id, "url": url_for("book", book_id=book_id)}

    @app.put("/books/<key:book_id>")
    def write(book_id: int) -> dict[str, object]:
        return {"id": book_id}

    return app.test_client()


@pytest.mark.parametrize("key", [1, 10, 2**31 - 1])
def test_a_key_is_a_number_that_a_row_can_have(shelf: FlaskClient, key: int) -> None:
    assert shelf.get(f"/books/{key}").json == {"id": key, "url": f"/books/{key}"}


@pytest.mark.parametrize(
    "text",
    ["0", "-1", "+1", "01", "1.0", "x", "%20", "1 ", "\u0661", str(2**31), "9" * 30],
)
@pytest.mark.parametrize("method", ["GET", "PUT"])
def test_what_no_row_can_have_is_not_found(
    shelf: FlaskClient, text: str, method: str
) -> None:
    assert shelf.open(f"/books/{text}", method=method).status_code == 404
