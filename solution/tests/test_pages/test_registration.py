from tests.people import PASSWORD, Person
from tests.test_pages.browsing import Browser, errors_beside, notices, value_of

NEWCOMER = {"email": "new@example.com", "password": PASSWORD}


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
