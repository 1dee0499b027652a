import pytest

from tests.people import PASSWORD, Person
from tests.test_pages.browsing import Browser, notices, value_of


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
    assert [kind for kind, _ in notices(answer)] == ["error"]
    assert value_of(answer, "email") == credentials["email"]
    assert "WWW-Authenticate" not in answer.headers
    assert browser.user is None


def test_a_password_is_never_sent_back(browser: Browser) -> None:
    for url in ("/login", "/register"):
        answer = browser.send(url, email="x", password="hunter2hunter2")

        assert value_of(answer, "password") is None
        assert "hunter2" not in answer.text
