import pytest
from flask import Blueprint, Flask
from flask.testing import FlaskClient

from app import create_app
from app.extensions import csrf
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

METHODS = ["POST", "PUT", "PATCH", "DELETE"]


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


def take() -> str:
    return "taken"


@pytest.fixture
def new_app(app: Flask) -> Flask:
    """An application with forms that nobody has thought about."""
    form, outer, api = (Blueprint(name, __name__) for name in ("form", "outer", "api_"))
    for blueprint in (form, api):
        blueprint.add_url_rule(f"/{blueprint.name}", view_func=take, methods=METHODS)
    outer.register_blueprint(form)
    new = create_app("testing", {"SQLALCHEMY_DATABASE_URI": "sqlite://"})
    new.register_blueprint(outer)
    new.register_blueprint(api)
    new.add_url_rule("/plain", view_func=take, methods=METHODS)
    return new


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("path", ["/form", "/api_", "/plain"])
def test_a_new_form_is_protected_without_a_thought(
    path: str, method: str, new_app: Flask
) -> None:
    answer = new_app.test_client().open(path, method=method)

    assert answer.status_code == 400
    assert "Go back, reload the page" in answer.text


def test_whatever_is_not_of_the_api_is_protected(app: Flask) -> None:
    api = {b for name, b in app.blueprints.items() if f"{name}.".startswith("api.")}

    assert vars(csrf)["_exempt_blueprints"] == api


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
