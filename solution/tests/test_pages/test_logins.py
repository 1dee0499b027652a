from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from tests.client import try_login
from tests.people import PASSWORD, AddUser, Headers, LogIn, Person
from tests.test_pages.browsing import Browser, errors_beside, notices, value_of

BrowserOf = Callable[[Person], Browser]
Admin = Headers

NEWCOMER = {"email": "new@example.com", "password": PASSWORD}


@pytest.fixture
def admin(add_user: AddUser, log_in: LogIn) -> Admin:
    """The headers of an admin's login to the API."""
    return log_in(add_user(role="admin"))


def test_who_registers_is_logged_in(browser: Browser) -> None:
    answer = browser.send("/register", **NEWCOMER, first_name="Eve", last_name="Li")

    assert (answer.status_code, answer.location) == (303, "/")
    assert notices(browser.get("/")) == [("success", "Welcome, Eve Li.")]
    assert browser.user == "Eve Li"


def test_names_may_be_left_out(browser: Browser) -> None:
    answer = browser.send("/register", **NEWCOMER, first_name="", last_name="")

    assert answer.status_code == 303


def test_a_registration_makes_no_admin(browser: Browser) -> None:
    browser.send("/register", **NEWCOMER, role="admin")

    assert "/drafts" not in browser.get("/").text


def test_an_address_that_is_taken_is_refused(ann: Person, browser: Browser) -> None:
    answer = browser.send("/register", **NEWCOMER | {"email": "ANN@example.com"})

    assert answer.status_code == 400
    assert notices(answer) == [
        ("error", "There is an account with this e-mail address")
    ]
    assert value_of(answer, "email") == "ANN@example.com"
    assert browser.user is None


def test_what_a_registration_lacks_is_said_beside_the_field(browser: Browser) -> None:
    answer = browser.send("/register", email="nobody", password="short")

    assert answer.status_code == 400
    assert errors_beside(answer, "email") == ["Not a valid e-mail address."]
    assert errors_beside(answer, "password") == ["Length must be between 10 and 128."]
    assert errors_beside(answer, "first_name") == []


def test_a_login_opens_the_site(ann: Person, browser: Browser) -> None:
    answer = browser.log_in(ann)

    assert (answer.status_code, answer.location) == (303, "/")
    assert browser.user == "Ann Doe"


@pytest.mark.parametrize(
    "credentials",
    [
        {"email": "ann@example.com", "password": "not her password"},
        {"email": "nobody@example.com", "password": PASSWORD},
    ],
)
def test_a_wrong_login_is_refused_in_the_form(
    credentials: dict[str, str], ann: Person, browser: Browser
) -> None:
    answer = browser.send("/login", **credentials)

    assert answer.status_code == 400
    assert notices(answer) == [("error", "Wrong e-mail or password")]
    assert value_of(answer, "email") == credentials["email"]
    assert "WWW-Authenticate" not in answer.headers
    assert browser.user is None


def test_a_password_is_never_sent_back(browser: Browser) -> None:
    for url in ("/login", "/register"):
        answer = browser.send(url, email="x", password="hunter2hunter2")

        assert value_of(answer, "password") is None
        assert "hunter2" not in answer.text


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
    ann: Person, as_ann: Browser, client: FlaskClient, admin: Admin
) -> None:
    url = f"/api/v1/users/{ann.id}/access"
    client.patch(url, json={"is_active": False}, headers=admin)

    assert as_ann.user is None
    client.patch(url, json={"is_active": True}, headers=admin)
    assert as_ann.user is None


def test_a_new_role_counts_at_once(
    ann: Person, as_ann: Browser, client: FlaskClient, admin: Admin
) -> None:
    url = f"/api/v1/users/{ann.id}/access"
    client.patch(url, json={"role": "editor"}, headers=admin)

    assert "/drafts" in as_ann.get("/").text


def test_a_deleted_user_is_out_at_once(
    ann: Person, as_ann: Browser, client: FlaskClient, admin: Admin
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
