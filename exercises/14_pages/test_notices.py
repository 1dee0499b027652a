from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, flash
from flask.testing import FlaskClient

Element = Any  # of conftest.py
Tell = Callable[..., Element]

NEWS = {"status", "alert", "log"}
ALOUD = {"polite", "assertive"}


@pytest.fixture
def page(client: FlaskClient, read: Callable[[str], Element]) -> Callable[[], Element]:
    """A function that returns the first page of the site, as it is now."""
    return lambda: read(client.get("/").text)


@pytest.fixture(scope="module")
def told() -> list[tuple[str, str]]:
    """The categories and the messages that the next request flashes."""
    return []


@pytest.fixture(scope="module")
def application(application: Flask, told: list[tuple[str, str]]) -> Flask:
    """An application with a view that flashes messages."""

    def note() -> str:
        for category, text in told:
            flash(text, category)
        return "done"

    application.add_url_rule("/note", view_func=note)
    return application


@pytest.fixture
def tell(
    told: list[tuple[str, str]], client: FlaskClient, page: Callable[[], Element]
) -> Tell:
    """A function that flashes messages in one request, and returns the next page."""

    def tell(*messages: tuple[str, str]) -> Element:
        told[:] = messages
        client.get("/note")
        return page()

    return tell


def around(page: Element, text: str) -> list[Element]:
    """Return the elements around a message, from the innermost to `main`."""
    found = [element for element in page.all() if element.text == text]
    steps = found[-1:]
    while steps and steps[-1].tag != "main" and steps[-1].parent:
        steps.append(steps[-1].parent)
    return steps


def test_a_message_is_on_the_next_page(tell: Tell) -> None:
    """What one request has flashed is shown on the next page, in an element."""
    page = tell(("success", "The draft is saved."))
    (main,) = page.all("main")

    assert "The draft is saved." in [element.text for element in main.all()]


def test_it_is_shown_once(tell: Tell, page: Callable[[], Element]) -> None:
    """The page after that does not show it any more."""
    tell(("success", "The draft is saved."))
    later = page()

    assert "The draft is saved." not in later.text


def test_all_messages_are_shown_in_their_order(tell: Tell) -> None:
    """All messages are shown, in the order in which they were flashed."""
    (main,) = tell(("info", "First."), ("error", "Second."), ("info", "Third.")).all(
        "main"
    )
    texts = {"First.", "Second.", "Third."}
    shown = [e.text for e in main.all() if e.text in texts]

    assert list(dict.fromkeys(shown)) == ["First.", "Second.", "Third."]


@pytest.mark.parametrize("category", ["success", "info", "error"])
def test_the_category_is_in_the_class(tell: Tell, category: str) -> None:
    """The style sheet finds the category in the class, as in `notice-success`."""
    steps = around(tell((category, "It is done.")), "It is done.")
    classes = " ".join(step.get("class") or "" for step in steps).split()

    assert f"notice-{category}" in classes
    assert "notice" in classes


def test_each_message_has_its_own_category(tell: Tell) -> None:
    """Of two messages, each has the class of its own category."""
    page = tell(("error", "It broke."), ("success", "It works."))
    good, bad = page.all(), page.all()
    good = [e.text for e in good if "notice-success" in (e.get("class") or "").split()]
    bad = [e.text for e in bad if "notice-error" in (e.get("class") or "").split()]

    assert good == ["It works."]
    assert bad == ["It broke."]


def test_a_screen_reader_knows_that_it_is_news(tell: Tell) -> None:
    """The role of the message, or of what is around it, is one for news: `status`.

    Without a role, it is a paragraph as all others are for whoever hears the page.
    """
    steps = around(tell(("success", "It is done.")), "It is done.")
    is_news = [
        step.get("role") in NEWS or step.get("aria-live") in ALOUD for step in steps
    ]

    assert any(is_news)


@pytest.mark.parametrize(
    ("message", "tag"),
    [
        ("Welcome, <script>alert(document.cookie)</script>.", "script"),
        ('Welcome, <img src=x onerror="alert(1)">.', "img"),
        ("Welcome, R&D &lt;3.", "none"),
    ],
)
def test_a_message_is_text(tell: Tell, message: str, tag: str) -> None:
    """A message is shown as it was written, and none of it is taken for markup.

    The name of a user stands in it, and users call themselves what they like.
    """
    (main,) = tell(("success", message)).all("main")

    assert main.all(tag) == []
    assert message in main.text


def test_with_nothing_to_tell_there_is_no_box(page: Callable[[], Element]) -> None:
    """A page with nothing to tell shows no notice."""
    (main,) = page().all("main")
    boxes = [e for e in main.all() if "notice" in (e.get("class") or "").split()]

    assert boxes == []
