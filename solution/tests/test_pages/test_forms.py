from flask import Flask
from marshmallow import Schema, fields, validate

from app.exceptions import ConflictError
from app.pages.forms import Form, filled_in
from app.services.passwords import BreachedPasswordError
from tests.test_pages.browsing import Browser


class EntrySchema(Schema):
    title = fields.String(required=True, validate=validate.Length(2, 9))
    note = fields.String()


def sent(app: Flask, **data: str) -> Form:
    """Return the form that somebody sent."""
    with app.test_request_context(method="POST", data=data):
        return Form(EntrySchema())


def test_a_form_that_was_not_sent_shows_what_is_stored(app: Flask) -> None:
    with app.test_request_context():
        form = Form(EntrySchema(), {"title": "Spring"})

    assert not form.is_sent
    assert form.field("title").value == "Spring"
    assert form.field("note").value == ""


def test_a_form_that_was_sent_shows_what_was_sent(app: Flask) -> None:
    with app.test_request_context(method="POST", data={"note": "mine"}):
        form = Form(EntrySchema(), {"title": "Spring", "note": "theirs"})

    assert form.is_sent
    assert form.field("title").value == ""
    assert form.field("note").value == "mine"


def test_what_no_schema_asks_for_is_left_out(app: Flask) -> None:
    form = sent(app, title="Spring", csrf_token="x", button="y")

    assert form.load() == {"title": "Spring"}


def test_the_schema_says_what_is_wrong(app: Flask) -> None:
    form = sent(app, title="S")
    with form.refusals():
        form.load()

    assert form.field("title").errors == ["Length must be between 2 and 9."]
    assert form.message == ""


def test_so_does_a_service(app: Flask) -> None:
    form = sent(app, title="Spring")
    with form.refusals():
        raise ConflictError("There is one")

    assert form.message == "There is one"
    assert form.field("title").errors == []


def test_a_service_may_name_the_field(app: Flask) -> None:
    form = sent(app, title="Spring")
    with form.refusals():
        raise BreachedPasswordError

    assert form.errors.keys() == {"password"}


def test_a_form_that_is_right_has_nothing_wrong(app: Flask) -> None:
    form = sent(app, title="Spring")
    with form.refusals():
        form.load()

    assert form.errors == {}


def test_the_browser_checks_what_the_schema_does(app: Flask) -> None:
    with app.test_request_context():
        form = Form(EntrySchema())
    title, note = form.field("title").attributes, form.field("note").attributes

    assert (title["required"], title["minlength"], title["maxlength"]) == ("", 2, 9)
    assert (note["required"], note["minlength"], note["maxlength"]) == (None,) * 3


def test_an_empty_field_is_a_missing_one() -> None:
    assert filled_in({"title": "", "note": " "}) == {"note": " "}


def test_a_line_break_is_one_character() -> None:
    assert filled_in({"note": "a\r\nb\r\n"}) == {"note": "a\nb\n"}


def test_a_form_that_is_too_large_is_refused(browser: Browser) -> None:
    assert browser.send("/login", email="x" * 2**20).status_code == 413
