import re

import pytest
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from app.models import Role
from app.services.token_service import TokenService
from tests.people import AddPost, AddUser, Person
from tests.test_pages.browsing import Browser

FOR_GUESTS = ["/", "/login", "/register", "/forgotten-password"]
FOR_USERS = ["/my-posts", "/drafts", "/posts/new"]
OWN = ["/account", "/account/email", "/account/password"]
OF_A_POST = ["", "/edit", "/delete"]
LABELLED = r"<(?:input|textarea)(?![^>]*type=\"hidden\")[^>]*\bid=\"(\w+)\""


@pytest.fixture
def pages(
    ann: Person, add_post: AddPost, browser: Browser, as_ann: Browser
) -> dict[str, TestResponse]:
    """Every page that can be looked at without a token, by its URL."""
    post = f"/posts/{add_post(ann)}"
    own = FOR_USERS + OWN + [post + form for form in OF_A_POST]
    asked = {url: browser.get(url) for url in FOR_GUESTS}
    return asked | {url: as_ann.get(url) for url in own}


def test_every_page_has_a_title_and_one_heading(pages: dict[str, TestResponse]) -> None:
    titles = {
        re.findall("<title>(.*?)</title>", page.text)[0] for page in pages.values()
    }

    assert len(titles) == len(pages)
    for page in pages.values():
        assert page.status_code == 200
        assert page.text.count("<h1>") == 1


def test_every_page_has_landmarks_and_a_way_past_the_links(
    pages: dict[str, TestResponse],
) -> None:
    for page in pages.values():
        assert '<html lang="en">' in page.text
        assert '<a class="skip" href="#content">' in page.text
        assert '<main id="content"' in page.text
        assert page.text.count("<header") == page.text.count("<footer") == 1


def test_every_input_has_a_label(pages: dict[str, TestResponse]) -> None:
    for page in pages.values():
        inputs = re.findall(LABELLED, page.text)
        hidden = page.text.count('type="hidden"')

        assert len(inputs) + hidden == len(re.findall("<(?:input|textarea)", page.text))
        assert re.findall(r'<label for="(\w+)"', page.text) == inputs


def test_every_form_that_changes_something_has_a_token(
    pages: dict[str, TestResponse],
) -> None:
    for page in pages.values():
        forms = re.findall(r'<form[^>]*method="post".*?</form>', page.text, re.DOTALL)

        assert all(form.count('name="csrf_token"') == 1 for form in forms)


def test_no_page_needs_what_the_content_security_policy_forbids(
    pages: dict[str, TestResponse],
) -> None:
    for page in pages.values():
        assert "default-src 'self'" in page.headers["Content-Security-Policy"]
        assert not re.search(r"<style|<script|\sstyle=|\son\w+=", page.text)
        assert not re.search(r'(?:src|href)="(?:https?:)?//', page.text)


def test_the_answers_depend_on_the_cookie(pages: dict[str, TestResponse]) -> None:
    assert all("Cookie" in page.headers["Vary"] for page in pages.values())


@pytest.mark.parametrize(
    ("role", "links"),
    [
        (None, ["Log in", "Register"]),
        (Role.USER, ["Write", "My posts", "Account"]),
        (Role.EDITOR, ["Write", "My posts", "Drafts", "Account"]),
        (Role.ADMIN, ["Write", "My posts", "Drafts", "Account"]),
    ],
)
def test_the_links_are_those_that_the_user_may_follow(
    role: Role | None, links: list[str], browser: Browser, add_user: AddUser
) -> None:
    if role is not None:
        browser.log_in(add_user(role=role))
    page = browser.get("/").text

    assert re.findall(r"<li><a [^>]*>(.*?)</a></li>", page) == links
    assert ("Log out" in page) == (role is not None)


def test_the_link_to_the_page_itself_says_so(browser: Browser) -> None:
    page = browser.get("/login").text

    assert re.findall(r'<a [^>]*aria-current="page">(.*?)</a>', page) == ["Log in"]


def test_an_error_page_does_without_the_database(
    as_ann: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OperationalError("SELECT", {}, Exception("nobody answers"))

    monkeypatch.setattr(TokenService, "find_user", fail)
    answer = as_ann.get("/my-posts")

    assert answer.status_code == 503
    assert "<h1>503</h1>" in answer.text
