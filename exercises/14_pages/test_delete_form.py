from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

Element = Any  # of conftest.py
Read = Callable[[str], Element]
Press = Callable[[Element, Element], TestResponse]

TITLE = 'Spring <img src=x> & "Autumn"'


@pytest.fixture
def ann(join: Callable[..., int]) -> int:
    """The number of a user, Ann."""
    return join()


@pytest.fixture
def url(write: Callable[..., int], ann: int) -> str:
    """The URL of a draft by Ann."""
    return f"/posts/{write(ann, title=TITLE)}"


@pytest.fixture
def browser(log_in: Callable[[int], FlaskClient], ann: int) -> FlaskClient:
    """A browser in which Ann has logged in."""
    return log_in(ann)


@pytest.fixture
def question(browser: FlaskClient, read: Read, url: str) -> Element:
    """The main part of the page that asks whether to delete the post."""
    (main,) = read(browser.get(f"{url}/delete").text).all("main")
    return main


@pytest.fixture
def press(browser: FlaskClient, url: str) -> Press:
    """A function that does what a browser does when somebody presses a button.

    It sends the fields of its form, by the method and to the URL that the form names.
    A button outside of a form, or one that is not for sending, sends nothing.
    """

    def press(form: Element, button: Element) -> TestResponse:
        sends = button.get("type") in {None, "", "submit", "image"}
        assert sends, "a button of this type sends no form"
        fields = {
            field.get("name"): field.get("value") or ""
            for field in form.all("input", "button")
            if field.get("name")
        }
        action = urljoin(f"{url}/delete", form.get("action") or "")
        is_post = (form.get("method") or "").lower() == "post"
        if is_post:
            return browser.post(action, data=fields)
        return browser.get(action, query_string=fields)

    return press


def test_the_form_is_sent_by_post(question: Element) -> None:
    """The page has one form, and it is sent by POST.

    Without a method, a browser sends a form by GET. Its fields end up in the URL then,
    in the history and in logs, and nothing is deleted.
    """
    methods = [(form.get("method") or "get").lower() for form in question.all("form")]

    assert methods == ["post"]


def test_the_form_has_a_token(question: Element) -> None:
    """The form has a hidden field, `csrf_token`, by which the site knows its forms.

    Another site can have a browser send a form to here, and cannot read this token.
    """
    tokens = question.all("input", type="hidden", name="csrf_token")
    lengths = [len(token.get("value") or "") > 20 for token in tokens]

    assert lengths == [True]


def test_a_button_deletes_the_post(
    browser: FlaskClient, question: Element, press: Press, url: str
) -> None:
    """Whoever presses the button deletes the post, and is sent to their posts."""
    (form,) = question.all("form") or [None]
    assert form, "the page has no form"
    buttons = form.all("button") + form.all("input", type="submit")
    assert len(buttons) == 1
    answer = press(form, buttons[0])

    assert answer.status_code == 303
    assert browser.get(url).status_code == 404


def test_the_button_says_what_it_does(question: Element) -> None:
    """The button has a text, with the word "delete" in it.

    Some people hear the name of a button, and nothing of what stands around it.
    """
    buttons = question.all("button") + question.all("input", type="submit")
    names = [(button.text or button.get("value") or "").lower() for button in buttons]

    assert len(names) == 1
    assert "delete" in names[0]


def test_to_look_at_the_page_deletes_nothing(
    browser: FlaskClient, question: Element, url: str
) -> None:
    """Whoever looks at the page has not deleted anything yet."""
    assert question.all("form")
    assert browser.get(url).status_code == 200


def test_the_page_says_which_post_it_is(question: Element) -> None:
    """The page shows the title of the post, and takes none of it for markup."""
    assert TITLE in question.text
    assert question.all("img") == []


def test_a_link_leads_back(question: Element, url: str) -> None:
    """A link leads back to the post. A link asks by GET, so it deletes nothing."""
    hrefs = [link.get("href") or "" for link in question.all("a")]
    paths = [urlsplit(urljoin(f"{url}/delete", href)).path for href in hrefs]

    assert url in paths


def test_there_is_a_heading(question: Element) -> None:
    """The page has one heading of the first level: people jump from one to the next."""
    headings = [heading.text for heading in question.all("h1") if heading.text]

    assert len(headings) == 1
