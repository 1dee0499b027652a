import pytest

from tests.people import PASSWORD, AddUser, Outbox, Person
from tests.test_pages.browsing import (
    Browser,
    errors_beside,
    link_in,
    notices,
    one_line,
    value_of,
)
from tests.test_pages.conftest import BrowserOf

NEW_PASSWORD = "a staple of horses, corrected"
NEW_EMAIL = "ann@shop.example"


@pytest.fixture
def link(as_ann: Browser, outbox: Outbox) -> str:
    """The path of the link that Ann got at her new address."""
    as_ann.send("/account/email", email=NEW_EMAIL, current_password=PASSWORD)
    return link_in(outbox)


def test_the_account_shows_its_address_and_where_to_change_what(
    as_ann: Browser,
) -> None:
    page = as_ann.get("/account")

    assert "ann@example.com <span" in one_line(page)
    assert '<span class="tag">Not confirmed</span>' in page.text
    assert 'href="/account/email"' in page.text
    assert 'href="/account/password"' in page.text


@pytest.mark.parametrize(
    "url", ["/account", "/account/email", "/account/password", "/confirm-email/x"]
)
def test_the_account_is_for_its_user(url: str, browser: Browser) -> None:
    answer = browser.get(url)

    assert answer.status_code == 303
    assert answer.location.startswith("/login?next=")


def test_somebody_new_confirms_their_address(browser: Browser, outbox: Outbox) -> None:
    browser.send("/register", email="bob@example.com", password=PASSWORD)
    browser.get("/")
    link = link_in(outbox)
    page = browser.get(link)
    answer = browser.send(link)

    assert [mail.recipient for mail in outbox.mails] == ["bob@example.com"]
    assert "bob@example.com is the address of your account" in one_line(page)
    assert (answer.status_code, answer.location) == (303, "/account")
    account = browser.get("/account")
    assert notices(account) == [("success", "The e-mail address is confirmed.")]
    assert '<span class="tag">Confirmed</span>' in account.text


def test_to_look_at_the_link_confirms_nothing(as_ann: Browser, link: str) -> None:
    pages = [as_ann.get(link), as_ann.client.head(link), as_ann.get(link)]

    assert [page.status_code for page in pages] == [200, 200, 200]
    assert "ann@example.com" in as_ann.get("/account").text


def test_an_address_changes_by_a_mail_to_it(
    ann: Person, as_ann: Browser, browser: Browser, outbox: Outbox
) -> None:
    form = as_ann.get("/account/email")
    answer = as_ann.send("/account/email", email=NEW_EMAIL, current_password=PASSWORD)
    page = as_ann.get("/account")

    assert value_of(form, "email") == ann.email
    assert (answer.status_code, answer.location) == (303, "/account")
    assert "A mail is on its way" in notices(page)[0][1]
    assert ann.email in page.text
    assert [mail.recipient for mail in outbox.mails] == [NEW_EMAIL]
    as_ann.send(link_in(outbox))
    assert NEW_EMAIL in as_ann.get("/account").text
    assert outbox.mails[-1].recipient == ann.email
    assert browser.log_in(ann).status_code == 400
    assert browser.log_in(Person(ann.id, NEW_EMAIL)).status_code == 303


@pytest.mark.parametrize("url", ["/account/email", "/account/password"])
def test_a_wrong_password_changes_nothing(
    url: str, as_ann: Browser, outbox: Outbox
) -> None:
    wrong = {"current_password": "not her password"}
    answer = as_ann.send(url, email=NEW_EMAIL, password=NEW_PASSWORD, **wrong)

    assert answer.status_code == 400
    assert notices(answer) == [("error", "The current password is wrong")]
    assert outbox.mails == []
    assert as_ann.user == "Ann Doe"


def test_the_address_of_another_is_refused(
    as_ann: Browser, add_user: AddUser, outbox: Outbox
) -> None:
    taken = add_user().email
    answer = as_ann.send("/account/email", email=taken, current_password=PASSWORD)

    assert answer.status_code == 400
    assert notices(answer) == [
        ("error", "There is an account with this e-mail address")
    ]
    assert outbox.mails == []


def test_an_address_that_is_taken_meanwhile_is_told(
    as_ann: Browser, link: str, add_user: AddUser
) -> None:
    add_user(email=NEW_EMAIL)
    answer = as_ann.send(link)

    assert answer.status_code == 400
    assert notices(answer) == [
        ("error", "There is an account with this e-mail address")
    ]


def test_what_is_no_address_is_refused(as_ann: Browser) -> None:
    answer = as_ann.send("/account/email", email="ann.shop", current_password=PASSWORD)

    assert errors_beside(answer, "email") == ["Not a valid e-mail address."]


def test_a_link_is_for_the_user_who_asked_for_it(
    link: str, as_editor: Browser, as_ann: Browser
) -> None:
    for answer in (as_editor.get(link), as_editor.send(link)):
        assert (answer.status_code, answer.location) == (303, "/account")
    assert notices(as_editor.get("/account"))[0][0] == "error"
    assert as_ann.send(link).status_code == 303


def test_a_link_is_good_once(link: str, as_ann: Browser) -> None:
    as_ann.send(link)
    as_ann.get("/account")
    answer = as_ann.send(link)

    assert answer.location == "/account"
    assert "ask for a new one" in notices(as_ann.get("/account"))[0][1]


def test_the_link_goes_to_nobody_else(link: str, as_ann: Browser) -> None:
    page = as_ann.get(link)

    assert page.headers["Referrer-Policy"] == "strict-origin"
    assert page.headers["Cache-Control"] == "no-store"
    assert link not in page.text


def test_the_password_changes(
    ann: Person, as_ann: Browser, browser_of: BrowserOf, browser: Browser
) -> None:
    answer = as_ann.send(
        "/account/password", current_password=PASSWORD, password=NEW_PASSWORD
    )

    assert (answer.status_code, answer.location) == (303, "/account")
    assert notices(as_ann.get("/")) == [("success", "The new password is set.")]
    assert browser.log_in(ann).status_code == 400
    browser.send("/login", email=ann.email, password=NEW_PASSWORD)
    assert browser.user == "Ann Doe"


def test_a_password_that_is_too_short_is_refused(as_ann: Browser) -> None:
    answer = as_ann.send(
        "/account/password", current_password=PASSWORD, password="short"
    )

    assert errors_beside(answer, "password") == ["Length must be between 10 and 128."]
    assert "short" not in answer.text
