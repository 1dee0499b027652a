import pytest
from flask import Flask
from flask.testing import FlaskClient

from app.models import Role
from tests.people import AddPost, AddUser, Person
from tests.test_pages.browsing import Browser

FORMS = [
    "/register",
    "/login",
    "/logout",
    "/forgotten-password",
    "/reset-password/token",
    "/account/password",
    "/account/email",
    "/confirm-email/token",
    "/posts/new",
    "/posts/1/edit",
    "/posts/1/delete",
    "/posts/1/publish",
    "/posts/1/unpublish",
]


def test_these_are_all_forms(app: Flask) -> None:
    urls = app.url_map.bind("localhost")
    endpoints = {urls.match(path, method="POST")[0] for path in FORMS}

    assert endpoints == {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("pages.") and "POST" in (rule.methods or ())
    }


@pytest.mark.parametrize("url", FORMS)
def test_a_form_without_a_token_is_refused(url: str, as_ann: Browser) -> None:
    answer = as_ann.client.post(url, data={"title": "Mine", "body": "All mine."})

    assert answer.status_code == 400
    assert "Go back, reload the page" in answer.text
    assert as_ann.user == "Ann Doe"


@pytest.mark.parametrize("token", ["", "wrong", "a.b.c"])
def test_a_wrong_token_is_refused(token: str, as_ann: Browser) -> None:
    assert as_ann.send("/logout", csrf_token=token).status_code == 400


def test_the_token_of_another_browser_is_refused(
    as_ann: Browser, browser: Browser
) -> None:
    assert as_ann.send("/logout", csrf_token=browser.token()).status_code == 400


def test_a_form_with_its_token_is_taken(as_ann: Browser) -> None:
    assert as_ann.send("/logout").status_code == 303


def test_the_api_asks_for_none(client: FlaskClient) -> None:
    newcomer = {"email": "new@example.com", "password": "long enough, is it"}

    assert client.post("/api/v1/auth/register", json=newcomer).status_code == 201


def test_by_https_a_form_of_another_site_is_refused(as_ann: Browser) -> None:
    fields = {"csrf_token": as_ann.token()}
    here, elsewhere = "https://localhost/", "https://evil.example/"

    for referrer, status in (("", 400), (elsewhere, 400), (here, 303)):
        answer = as_ann.client.post(
            "/logout",
            data=fields,
            base_url="https://localhost",
            headers={"Referer": referrer},
        )
        assert answer.status_code == status


def test_publishing_by_a_link_is_not_possible(
    ann: Person, as_admin: Browser, add_user: AddUser, add_post: AddPost
) -> None:
    draft = add_post(ann, published_at=None)
    add_user(role=Role.EDITOR)

    assert as_admin.get(f"/posts/{draft}/publish").status_code == 405
