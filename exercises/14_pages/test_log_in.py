from collections.abc import Callable
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from sqlalchemy import update

Element = Any  # of conftest.py
Join = Callable[..., int]
Who = Callable[[FlaskClient], str]


@pytest.fixture
def ann(join: Join) -> int:
    """The number of a user, Ann."""
    return join(email="ann@example.com", first_name="Ann", last_name="Doe")


@pytest.fixture
def bob(join: Join) -> int:
    """The number of another user, Bob."""
    return join(email="bob@example.com", first_name="Bob", last_name="Roe")


@pytest.fixture(scope="module")
def application(application: Flask) -> Flask:
    """An application with a view that logs in whom its URL names.

    With `changed` in the query, the password changes after it was checked.
    """
    from app.extensions import db
    from app.models import User

    def enter(user_id: int) -> str:
        from app.pages.logins import log_in

        user = db.session.get_one(User, user_id)
        if "changed" in request.args:
            new = update(User).filter_by(id=user_id).values(password_hash="another")
            db.session.execute(new, execution_options={"synchronize_session": False})
        log_in(user)
        return "done"

    application.add_url_rule("/enter/<int:user_id>", view_func=enter)
    return application


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    """A browser in which nobody has logged in."""
    return app.test_client()


@pytest.fixture
def who(read: Callable[[str], Element]) -> Who:
    """A function that returns what a page says about who has logged in."""

    def who(browser: FlaskClient) -> str:
        (foot,) = read(browser.get("/").text).all("footer")
        return str(foot.text)

    return who


def session_of(browser: FlaskClient) -> dict[str, Any]:
    """Return what the cookie of the session holds. Anybody at the browser can do it."""
    with browser.session_transaction() as session:
        return dict(session)


def copy_of(app: Flask, browser: FlaskClient) -> FlaskClient:
    """Return another browser, into which somebody has copied the cookie."""
    cookie = browser.get_cookie("session")
    other = app.test_client()
    if cookie:
        other.set_cookie("session", cookie.value)
    return other


def test_the_user_is_logged_in(browser: FlaskClient, ann: int, who: Who) -> None:
    """After that, the pages know who it is."""
    browser.get(f"/enter/{ann}")

    assert who(browser) == "Logged in as Ann Doe."


def test_nothing_of_the_old_session_stays(browser: FlaskClient, ann: int) -> None:
    """Nothing that was in the session before the login is in it afterwards.

    Somebody else may have put it there: at a shared computer, or by a cookie that they
    have set. With a `csrf_token` that they know, they can send forms in Ann's name.
    """
    with browser.session_transaction() as session:
        session.update(csrf_token="known to mallory", basket=[7])
    browser.get(f"/enter/{ann}")
    after = session_of(browser)

    assert "basket" not in after
    assert after.get("csrf_token") != "known to mallory"


def test_the_old_login_ends(
    app: Flask, browser: FlaskClient, ann: int, bob: int, who: Who
) -> None:
    """Where somebody was logged in before, a copy of the old cookie is good no more.

    The cookie holds the login. To take it out of this browser ends it nowhere else.
    """
    browser.get(f"/enter/{ann}")
    copy = copy_of(app, browser)
    browser.get(f"/enter/{bob}")

    assert who(browser) == "Logged in as Bob Roe."
    assert "Logged in" not in who(copy)


def test_the_same_holds_for_the_same_user(
    app: Flask, browser: FlaskClient, ann: int, who: Who
) -> None:
    """Whoever logs in twice in one browser has one login there, the second."""
    browser.get(f"/enter/{ann}")
    copy = copy_of(app, browser)
    browser.get(f"/enter/{ann}")

    assert who(browser) == "Logged in as Ann Doe."
    assert "Logged in" not in who(copy)


def test_logins_in_other_browsers_go_on(
    app: Flask, browser: FlaskClient, ann: int, who: Who
) -> None:
    """Ann stays logged in on her telephone when she logs in at her desk."""
    telephone = app.test_client()
    telephone.get(f"/enter/{ann}")
    browser.get(f"/enter/{ann}")

    assert who(telephone) == "Logged in as Ann Doe."


def test_the_cookie_holds_numbers_alone(browser: FlaskClient, ann: int) -> None:
    """The cookie says which user and which login it is, by number, and nothing else.

    It is signed and not encrypted: whoever has the cookie can read it. And what stands
    in it, a role say, stays as it was until the next login.
    """
    browser.get(f"/enter/{ann}")
    held = session_of(browser)
    held.pop("csrf_token", None)
    texts = [value for value in held.values() if not isinstance(value, (int, bool))]

    assert texts == []
    assert held.get("user_id") == ann


@pytest.mark.parametrize("before", ["nobody", "ann"])
def test_a_password_that_has_changed_meanwhile_opens_nothing(
    browser: FlaskClient, ann: int, before: str
) -> None:
    """Ann's password changes after it was checked and before the login: that is 401.

    Whoever has changed a stolen password wants the thief to be out. `start` compares
    the user with how they were, so nothing may read them again before that.
    """
    if before == "ann":
        browser.get(f"/enter/{ann}")
    answer = browser.get(f"/enter/{ann}?changed=1")

    assert answer.status_code == 401
