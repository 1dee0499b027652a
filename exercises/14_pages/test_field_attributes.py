from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader
from marshmallow.validate import Length

Element = Any  # of conftest.py
Show = Callable[..., Element]
LINE = """\
{% from "macros/forms.html" import line, text %}
{{ text(field, "Title") if is_long else line(field, "Title") }}
"""


@pytest.fixture
def show(read: Callable[[str], Element]) -> Show:
    """A function that returns what a page shows of a field, with its label.

    Its arguments are those of the field, and whether it is one for long texts.
    """
    from app.pages import forms

    templates = Path(forms.__file__).parents[1] / "templates"
    environment = Environment(loader=FileSystemLoader(templates), autoescape=True)
    template = environment.from_string(LINE)

    def show(*, is_long: bool = False, **values: Any) -> Element:
        usual: dict[str, Any] = {"name": "title", "value": "Spring", "errors": []}
        usual |= {"length": None, "required": False}
        field = forms.Field(**{**usual, **values})
        return read(template.render(field=field, is_long=is_long))

    return show


def field_of(shown: Element) -> Element:
    """Return the field itself."""
    (field,) = shown.all("input", "textarea")
    return field


@pytest.mark.parametrize("is_long", [False, True])
def test_the_field_is_sent_under_its_name(show: Show, is_long: bool) -> None:
    """A browser sends a field under its `name`. It leaves out what has none."""
    field = field_of(show(name="first_name", is_long=is_long))

    assert field.get("name") == "first_name"


@pytest.mark.parametrize("is_long", [False, True])
def test_the_label_is_that_of_the_field(show: Show, is_long: bool) -> None:
    """The `for` of the label is the `id` of the field.

    So a click on the label goes to the field, and a screen reader says what it is.
    """
    shown = show(name="first_name", is_long=is_long)
    (label,), field = shown.all("label"), field_of(shown)

    assert label.get("for") is not None
    assert field.get("id") == label.get("for")


def test_what_must_be_filled_in_says_so(show: Show) -> None:
    """A field that must be filled in has the attribute `required`."""
    field = field_of(show(required=True))

    assert field.get("required") is not None


def test_what_may_stay_empty_does_not(show: Show) -> None:
    """A field that may stay empty does not have the attribute at all.

    It has no values: with `required="False"`, a browser asks for the field as well.
    """
    field = field_of(show(required=False))

    assert field.get("required") is None


@pytest.mark.parametrize(
    ("length", "limits"),
    [
        (Length(2, 9), ("2", "9")),
        (Length(min=8), ("8", None)),
        (Length(max=200), (None, "200")),
        (None, (None, None)),
    ],
)
def test_the_browser_knows_the_limits(show: Show, length: Any, limits: Any) -> None:
    """The limits of the schema are those of the field; without one there is none."""
    field = field_of(show(length=length))

    assert (field.get("minlength"), field.get("maxlength")) == limits


@pytest.mark.parametrize("is_long", [False, True])
def test_a_wrong_field_is_marked(show: Show, is_long: bool) -> None:
    """A field with errors has `aria-invalid="true"`; a red frame alone is not heard."""
    field = field_of(show(errors=["Too short."], is_long=is_long))

    assert field.get("aria-invalid") == "true"


@pytest.mark.parametrize("errors", [["Too short."], ["Too short.", "No digit."]])
def test_a_wrong_field_names_its_errors(show: Show, errors: list[str]) -> None:
    """The errors are what describes the field: `aria-describedby` has their `id`.

    Whoever comes to the field by the keyboard hears what is wrong, and not elsewhere.
    """
    shown = show(name="first_name", errors=errors)
    name = field_of(shown).get("aria-describedby")
    described = [e.text for e in shown.all() if e.get("id") == name]

    assert name is not None
    assert described == [" ".join(errors)]


def test_a_field_without_errors_is_not_marked(show: Show) -> None:
    """A field without errors is not marked as wrong: `false` is the only other word."""
    field = field_of(show())

    assert field.get("aria-invalid") in {None, "false"}


def test_a_field_without_errors_names_nothing(show: Show) -> None:
    """Where there are no errors, the field names none: nothing has that `id`."""
    field = field_of(show())

    assert field.get("aria-describedby") is None
