import pytest

from tests.people import PASSWORD, Outbox, Person
from tests.test_pages.browsing import Browser, errors_beside, link_in, notices

NEW_PASSWORD = "a staple of horses, corrected"


@pytest.fixture
def link(ann: Person, browser: Browser, outbox: Outbox) -> str:
    """The path of the link that Ann got by mail."""
    browser.send("/forgotten-password", email=ann.email)
    browser.get("/login")
    return link_in(outbox)


def test_a_mail_is_on_its_way(ann: Person, browser: Browser, outbox: Outbox) -> None:
    answer = browser.send("/forgotten-password", email=ann.email)

    assert (answer.status_code, answer.location) == (303, "/login")
    assert [mail.recipient for mail in outbox.mails] == [ann.email]


def test_nobody_learns_who_has_an_account(
    ann: Person, browser: Browser, outbox: Outbox
) -> None:
    def ask(email: str) -> tuple[object, ...]:
        answer = browser.send("/forgotten-password", email=email)
        told = notices(browser.get(answer.location))
        return answer.status_code, answer.location, answer.text, told

    assert ask(ann.email) == ask("nobody@example.com")
    assert len(outbox.mails) == 1


def test_what_is_no_address_is_refused(browser: Browser, outbox: Outbox) -> None:
    answer = browser.send("/forgotten-password", email="nobody")

    assert answer.status_code == 400
    assert errors_beside(answer, "email") == ["Not a valid e-mail address."]
    assert outbox.mails == []


def test_the_link_of_the_mail_sets_a_new_password(
    ann: Person, link: str, browser: Browser
) -> None:
    answer = browser.send(link, password=NEW_PASSWORD)

    assert (answer.status_code, answer.location) == (303, "/login")
    assert browser.send("/login", email=ann.email, password=PASSWORD).status_code == 400
    browser.send("/login", email=ann.email, password=NEW_PASSWORD)
    assert browser.user == "Ann Doe"


def test_to_look_at_the_form_does_not_use_up_the_link(
    link: str, browser: Browser
) -> None:
    pages = [browser.get(link), browser.client.head(link), browser.get(link)]

    assert [page.status_code for page in pages] == [200, 200, 200]
    assert browser.send(link, password=NEW_PASSWORD).status_code == 303


def test_a_link_is_good_once(link: str, browser: Browser) -> None:
    browser.send(link, password=NEW_PASSWORD)
    browser.get("/login")

    for answer in (browser.get(link), browser.send(link, password=PASSWORD)):
        assert (answer.status_code, answer.location) == (303, "/forgotten-password")
    ((kind, told), *_) = notices(browser.get("/forgotten-password"))
    assert kind == "error"
    assert "ask for a new one" in told


@pytest.mark.parametrize("token", ["wrong", "a.b.c", "%00", "%F0", "x" * 2000])
def test_a_link_that_was_made_up_is_refused(token: str, browser: Browser) -> None:
    answer = browser.get(f"/reset-password/{token}")

    assert (answer.status_code, answer.location) == (303, "/forgotten-password")


def test_a_refused_password_leaves_the_link_good(link: str, browser: Browser) -> None:
    answer = browser.send(link, password="short")

    assert answer.status_code == 400
    assert errors_beside(answer, "password") == ["Length must be between 10 and 128."]
    assert browser.send(link, password=NEW_PASSWORD).status_code == 303


def test_a_new_password_ends_the_login_of_the_pages(
    link: str, browser: Browser, as_ann: Browser
) -> None:
    browser.send(link, password=NEW_PASSWORD)

    assert as_ann.user is None


def test_the_token_goes_to_nobody_else(link: str, browser: Browser) -> None:
    refused = browser.send(link, password="short")

    for page in (browser.get(link), refused):
        assert page.headers["Referrer-Policy"] == "strict-origin"
        assert page.headers["Cache-Control"] == "no-store"
        assert link not in page.text


def test_by_https_the_form_is_known_for_its_own(link: str, browser: Browser) -> None:
    answer = browser.client.post(
        link,
        data={"csrf_token": browser.token(), "password": NEW_PASSWORD},
        base_url="https://localhost",
        headers={"Referer": "https://localhost/"},
    )

    assert answer.status_code == 303
