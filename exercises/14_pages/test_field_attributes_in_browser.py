from typing import Any

Browser = Any  # of conftest.py


def test_who_uses_the_keyboard_hears_what_is_wrong_in_browser(browser: Browser) -> None:
    """In a browser, Tab leads to the field, and its description is what is wrong."""
    browser.open("/register")
    browser.tab_to(tag="input", name="email")
    browser.type("ann@example")
    browser.tab_to(tag="input", name="password")
    browser.type("long enough, is it")
    refused = browser.enter()
    field = browser.tab_to(tag="input", name="email").focus

    assert refused.path == "/register"
    assert field["value"] == "ann@example"
    assert field["described"] != ""


def test_the_browser_asks_for_what_must_be_filled_in_alone_in_browser(
    browser: Browser,
) -> None:
    """A browser sends the form without a name, since a name may stay empty."""
    browser.open("/register")
    browser.tab_to(tag="input", name="email")
    browser.type("ann@example.com")
    browser.tab_to(tag="input", name="password")
    browser.type("long enough, is it")
    shown = browser.enter()

    assert shown.path == "/"
