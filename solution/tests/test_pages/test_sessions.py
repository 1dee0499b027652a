from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.client import try_login
from tests.people import PASSWORD, AddUser, Headers, LogIn, Outbox, Person
from tests.test_pages.browsing import Browser, link_in, notices

BrowserOf = Callable[[Person], Browser]


@pytest.fixture
def admin(add_user: AddUser, log_in: LogIn) -> Headers:
    """The headers of an admin's login to the API."""
    return log_in(add_user(role="admin"))


def test_the_session_holds_the_user_and_the_login_alone(
    ann: Person, browser: Browser
) -> None:
    browser.log_in(ann)

    assert browser.session().keys() == {"user_id", "login_id"}
    assert browser.session()["user_id"] == ann.id


def test_a_login_keeps_nothing_of_the_session_before(
    ann: Person, browser: Browser
) -> None:
    old_token = browser.token()
    with browser.client.session_transaction() as session:
        session["planted"] = "by somebody else"
    browser.log_in(ann)

    assert "planted" not in browser.session()
    answer = browser.client.post("/logout", data={"csrf_token": old_token})
    assert answer.status_code == 400


def test_a_logout_ends_the_login(as_ann: Browser) -> None:
    before = as_ann.session()
    answer = as_ann.send("/logout")

    assert (answer.status_code, answer.location) == (303, "/")
    assert notices(as_ann.get("/")) == [("success", "You are logged out.")]
    with as_ann.client.session_transaction() as session:
        session.update(before)
    assert as_ann.user is None


def test_a_logout_is_not_for_links(as_ann: Browser) -> None:
    assert as_ann.get("/logout").status_code == 405
    assert as_ann.user == "Ann Doe"


def test_who_is_not_logged_in_can_log_out(browser: Browser) -> None:
    assert browser.send("/logout").status_code == 303


def test_a_second_login_ends_the_first(
    ann: Person, as_ann: Browser, browser: Browser
) -> None:
    first = as_ann.session()
    as_ann.log_in(ann)
    with browser.client.session_transaction() as session:
        session.update(first)

    assert as_ann.user == "Ann Doe"
    assert browser.user is None


def test_a_logout_leaves_other_browsers_alone(
    ann: Person, as_ann: Browser, browser_of: BrowserOf
) -> None:
    elsewhere = browser_of(ann)
    as_ann.send("/logout")

    assert elsewhere.user == "Ann Doe"


def test_a_logout_everywhere_ends_the_pages_too(
    ann: Person, as_ann: Browser, client: FlaskClient, log_in: LogIn
) -> None:
    client.post("/api/v1/auth/logout-everywhere", headers=log_in(ann))

    assert as_ann.user is None


def test_a_new_password_ends_the_pages_too(
    ann: Person, as_ann: Browser, client: FlaskClient, log_in: LogIn
) -> None:
    passwords = {"current_password": PASSWORD, "password": "a new one, and long"}
    client.put("/api/v1/auth/password", json=passwords, headers=log_in(ann))

    assert as_ann.user is None


def test_a_deactivated_user_is_out_at_once(
    ann: Person, as_ann: Browser, client: FlaskClient, admin: Headers
) -> None:
    url = f"/api/v1/users/{ann.id}/access"
    client.patch(url, json={"is_active": False}, headers=admin)

    assert as_ann.user is None
    client.patch(url, json={"is_active": True}, headers=admin)
    assert as_ann.user is None


def test_a_new_role_counts_at_once(
    ann: Person, as_ann: Browser, client: FlaskClient, admin: Headers
) -> None:
    url = f"/api/v1/users/{ann.id}/access"
    client.patch(url, json={"role": "editor"}, headers=admin)

    assert "/drafts" in as_ann.get("/").text


def test_a_deleted_user_is_out_at_once(
    ann: Person, as_ann: Browser, client: FlaskClient, admin: Headers
) -> None:
    client.delete(f"/api/v1/users/{ann.id}", headers=admin)

    assert as_ann.user is None


def test_a_cookie_that_was_changed_counts_for_nothing(as_ann: Browser) -> None:
    cookie = as_ann.client.get_cookie("session")
    assert cookie is not None
    as_ann.client.set_cookie("session", cookie.value[:-1])

    assert as_ann.user is None


def test_the_cookie_is_no_login_to_the_api(as_ann: Browser) -> None:
    assert as_ann.get("/api/v1/auth/me").status_code == 401


def test_a_token_of_the_api_is_no_login_to_the_pages(
    ann: Person, browser: Browser
) -> None:
    token = try_login(browser.client, ann.email).get_json()["access_token"]
    headers = {"Authorization": f"Bearer {token}"}

    assert browser.client.get("/my-posts", headers=headers).status_code == 303


@pytest.fixture(params=["password", "email"])
def change(request: pytest.FixtureRequest, outbox: Outbox) -> Callable[[Browser], None]:
    """A function that changes what the user of a browser logs in with."""

    def change_password(browser: Browser) -> None:
        new = {"password": "a new one, and long", "current_password": PASSWORD}
        browser.send("/account/password", **new)

    def change_email(browser: Browser) -> None:
        new = {"email": "new@example.com", "current_password": PASSWORD}
        browser.send("/account/email", **new)
        browser.send(link_in(outbox))

    return change_password if request.param == "password" else change_email


def test_new_credentials_end_all_logins_but_this_one(
    ann: Person,
    as_ann: Browser,
    browser_of: BrowserOf,
    log_in: LogIn,
    change: Callable[[Browser], None],
) -> None:
    elsewhere, headers = browser_of(ann), log_in(ann)
    change(as_ann)

    assert as_ann.user == "Ann Doe"
    assert elsewhere.user is None
    me = elsewhere.client.get("/api/v1/auth/me", headers=headers)
    assert me.status_code == 401


def test_new_credentials_make_a_new_session(
    as_ann: Browser, browser: Browser, change: Callable[[Browser], None]
) -> None:
    before, old_token = as_ann.session(), as_ann.token()
    change(as_ann)

    assert as_ann.session()["login_id"] != before["login_id"]
    answer = as_ann.client.post("/logout", data={"csrf_token": old_token})
    assert answer.status_code == 400
    with browser.client.session_transaction() as session:
        session.update(before)
    assert browser.user is None
