from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask
from jinja2 import Environment

Element = Any  # of conftest.py
Show = Callable[[str], Element]


@pytest.fixture
def show(read: Callable[[str], Element]) -> Show:
    """A function that returns what a page shows of a text.

    The page is made as Flask makes one: values are escaped, unless they are markup.
    """
    from app.pages.filters import show_paragraphs

    environment = Environment(autoescape=True)
    environment.filters["paragraphs"] = show_paragraphs
    template = environment.from_string("{{ text | paragraphs }}")

    def show(text: str) -> Element:
        return read(template.render(text=text))

    return show


def test_an_empty_line_begins_a_paragraph(show: Show) -> None:
    """An empty line ends one `<p>`, and the next begins after it."""
    shown = [p.text for p in show("It rained.\n\nMuch more.").all("p")]

    assert shown == ["It rained.", "Much more."]


def test_nothing_stands_between_paragraphs(show: Show) -> None:
    """Between two paragraphs there is nothing to be read."""
    shown = show("It rained.\n\nMuch more.").text
    between = shown.replace("It rained.", "").replace("Much more.", "").strip()

    assert between == ""


def test_templates_know_it_by_its_name(make_app: Callable[..., Flask]) -> None:
    """Every template of the application has it as the filter `paragraphs`."""
    filters = set(make_app().jinja_env.filters)

    assert "paragraphs" in filters


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(document.cookie)</script>",
        '<img src=x onerror="alert(1)">',
        "</p><form action=https://evil.example>",
        "<ScRiPt src=//evil.example>",
        "<svg/onload=alert(1)>",
    ],
)
def test_markup_in_the_text_does_not_run(show: Show, text: str) -> None:
    """Markup in a post is text: whoever writes has no say in what a browser does.

    Whoever reads the post is logged in, and a script would act in their name.
    """
    shown = show(text)
    tags = {element.tag for element in shown.all()}

    assert tags == {"p"}
    assert shown.text == text


@pytest.mark.parametrize(
    "text", ["a < b & b > c", "R&D", '"It\'s"', "&lt;b&gt; {{ x }}"]
)
def test_readers_see_what_was_written(show: Show, text: str) -> None:
    """Readers see each character as it was written, those of markup as well."""
    shown = show(text)

    assert [p.text for p in shown.all("p")] == [text]


def test_no_tag_is_shown_as_text(show: Show) -> None:
    """The tags of the paragraphs are markup: nobody reads `<p>` on the page."""
    shown = show("It rained.\n\nMuch more.")

    assert "<" not in shown.text


@pytest.mark.parametrize("gap", ["\n\n\n", "\n \n", "\n\t\n\n", "\n\n  \n"])
def test_empty_lines_may_hold_spaces(show: Show, gap: str) -> None:
    """Several empty lines, with or without spaces in them, are one gap."""
    shown = [p.text for p in show(f"It rained.{gap}Much more.").all("p")]

    assert shown == ["It rained.", "Much more."]


def test_empty_lines_around_a_text_are_left_out(show: Show) -> None:
    """Empty lines before a text and after it make no paragraph."""
    shown = [p.text for p in show("\n\nIt rained.\n\n").all("p")]

    assert shown == ["It rained."]


def test_a_line_break_stays_in_its_paragraph(show: Show) -> None:
    """One line break begins no paragraph. It stays, and the style sheet shows it."""
    shown = show("A rose\nis a rose")
    (paragraph,) = shown.all("p")

    assert paragraph.source_text.strip() == "A rose\nis a rose"
