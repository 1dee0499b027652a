from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from flask import Flask, render_template

Show = Callable[[str], "Page"]


class Page(HTMLParser):
    """What a browser would make of a page: its tags, and its first paragraph's text."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.paragraph = ""
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        if self.tags.count("p") == 1:
            self.paragraph += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.tags.append("p")


@pytest.fixture
def show(make_app: Callable[..., Flask]) -> Show:
    """A function that renders the page of an error with the message."""
    app = make_app()

    def show(message: str) -> Page:
        with app.test_request_context("/"):
            source = render_template(
                "error.html", status=404, message=message, request_id=None
            )
        return Page(source)

    return show


def test_the_message_is_shown(show: Show) -> None:
    """The page has the message in its first paragraph."""
    assert show("No such book").paragraph.strip() == "No such book"


@pytest.mark.parametrize(
    ("message", "tag"),
    [
        ("<script>alert(document.cookie)</script>", "script"),
        ('No book named <img src=x onerror="alert(1)">', "img"),
        ("</p><form action=https://evil.example>", "form"),
    ],
)
def test_markup_in_the_message_does_not_run(show: Show, message: str, tag: str) -> None:
    """Markup in a message makes no element of the page.

    A message often repeats what the client sent: the name that was not found. In a
    link that somebody was sent, that name is a stranger's script.
    """
    tags = show(message).tags

    assert tag not in tags


@pytest.mark.parametrize(
    "message",
    [
        "5 < 6 & 7 > 6",
        'The title "<b>" is taken',
        "Tom & Jerry",
        "it's &lt;here&gt;",
        "one line\nand another",
        f"No book has the title {'Ada ' * 100}Lovelace",
    ],
)
def test_the_reader_sees_the_message_as_it_is(show: Show, message: str) -> None:
    """Whoever reads the page sees every character of the message, as it was written."""
    assert show(message).paragraph.strip() == message
