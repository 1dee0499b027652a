from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient

from app.pages.redirects import is_local
from tests.people import AddPost, Person
from tests.test_pages.browsing import Browser, notices

ELSEWHERE = [
    "https://evil.example",
    "http://localhost/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\x00/evil.example",
    " //evil.example",
    "/ /evil.example",
    "evil.example",
    "javascript:alert(1)",
    "data:text/html,hello",
    "?next=/",
    "/ü",
    "",
]
HERE = ["/", "/my-posts", "/?page=2&search=a%20b", "/posts/1#end", "/%2Fevil.example"]


@pytest.mark.parametrize("target", ELSEWHERE)
def test_nobody_is_sent_elsewhere(target: str, ann: Person, browser: Browser) -> None:
    answer = browser.log_in(ann, f"/login?{urlencode({'next': target})}")

    assert (answer.status_code, answer.location) == (303, "/")


@pytest.mark.parametrize("target", ["%2F%2Fevil.example", "/%5Cevil.example", "%09//x"])
def test_nor_by_a_target_in_disguise(
    target: str, ann: Person, browser: Browser
) -> None:
    assert browser.log_in(ann, f"/login?next={target}").location == "/"


@pytest.mark.parametrize("target", HERE)
def test_a_page_of_this_site_is_gone_back_to(
    target: str, ann: Person, browser: Browser
) -> None:
    assert is_local(target)
    answer = browser.log_in(ann, f"/login?{urlencode({'next': target})}")

    assert answer.location == target


def test_who_registers_goes_back_too(browser: Browser) -> None:
    newcomer = {"email": "new@example.com", "password": "long enough, is it"}

    assert (
        browser.send("/register?next=/posts/new", **newcomer).location == "/posts/new"
    )


@pytest.mark.parametrize("url", ["/posts/new", "/my-posts?page=2", "/drafts"])
def test_what_needs_a_login_asks_for_it_and_goes_on(
    url: str, ann: Person, browser: Browser
) -> None:
    answer = browser.get(url)
    way_back = urlencode({"next": url}, safe="/?")

    assert (answer.status_code, answer.location) == (303, f"/login?{way_back}")
    assert notices(browser.get(answer.location)) == [("info", "Log in to go on.")]
    assert browser.log_in(ann, answer.location).location == url


def test_the_way_back_survives_a_wrong_password(ann: Person, browser: Browser) -> None:
    refused = browser.send("/login?next=/posts/new", email=ann.email, password="wrong")

    assert '<form method="post">' in refused.text  # goes to the URL that it is on
    assert 'href="/register?next=/posts/new"' in refused.text


def test_a_form_is_not_gone_back_to(
    ann: Person, browser: Browser, add_post: AddPost
) -> None:
    answer = browser.send(f"/posts/{add_post(ann)}/publish")

    assert (answer.status_code, answer.location) == (303, "/login")


def test_behind_a_prefix_people_come_back_to_where_they_were(
    client: FlaskClient,
) -> None:
    answer = client.get("/my-posts", environ_overrides={"SCRIPT_NAME": "/paper"})

    assert answer.location == "/paper/login?next=/paper/my-posts"
