"""The board in a real browser: it follows what happens, without being loaded again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from at_a_board import KEY, Person
from flask import Flask
from in_browser import NEEDED, chromium
from selenium.webdriver import Chrome
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

pytestmark = NEEDED
Join = Callable[[str], Person]
SIZES = ((1920, 1080), (1280, 720))
AXE = Path(__file__).parents[1] / "site" / "axe" / "axe.min.js"
RUN_AXE = """
const done = arguments[0];
axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
  .then(({violations}) => done(violations.map((found) => found.id)));
"""
OVERFLOW = "return document.documentElement.scrollWidth > innerWidth"


@pytest.fixture
def browser(tmp_path: Path, board: Flask, address: str) -> Iterator[Chrome]:
    """A browser that the instructor has opened the board in."""
    board.config["WTF_CSRF_ENABLED"] = True
    with chromium(tmp_path / "chromium") as chrome:
        chrome.get(address)
        chrome.find_element(By.ID, "key").send_keys(KEY)
        chrome.find_element(By.TAG_NAME, "button").click()
        yield chrome
        chrome.get("about:blank")  # no screen is open when the server ends


def shows(browser: Chrome, words: str) -> None:
    """Wait until the page shows some words."""
    WebDriverWait(browser, 10, 0.05).until(
        lambda b: words in b.find_element(By.TAG_NAME, "body").text, words
    )


def press(browser: Chrome, key: str) -> None:
    """Press a key."""
    browser.find_element(By.TAG_NAME, "body").send_keys(key)


def test_a_room_is_followed_and_led(browser: Chrome, join: Join) -> None:
    shows(browser, "Nobody has a wrong answer now.")
    ann, bob = join("<b>Ann</b>"), join("Bob")
    ann.judged("task-1", "wrong", "cached")
    bob.judged("task-1", "wrong", "cached")
    ann.report(help=True)
    shows(browser, "<b>Ann</b>")
    shows(browser, "Asking for help 1")

    assert_held_buttons_stay(browser, join)

    press(browser, "o")
    shows(browser, "Vote 0 of 3")
    ann.vote(2)
    bob.vote(1)
    shows(browser, "Vote 2 of 3")
    press(browser, "n")
    shows(browser, "Talk to your neighbour")
    press(browser, "n")
    shows(browser, "Vote again")
    ann.vote(1)
    press(browser, "n")
    shows(browser, "Twice as much.")
    for width, height in SIZES:
        browser.set_window_size(width, height)
        assert not browser.execute_script(OVERFLOW)
    assert barriers(browser) == []
    press(browser, "n")
    press(browser, "c")
    shows(browser, "The last card: 0 answers")
    assert browser.get_log("browser") == []  # type: ignore[no-untyped-call]


def barriers(browser: Chrome) -> list[str]:
    """Return what axe finds that keeps people from reading a page, in both schemes."""
    found: list[str] = []
    browser.execute_script(AXE.read_text("utf-8"))
    for scheme in ("light", "dark"):
        wanted = [{"name": "prefers-color-scheme", "value": scheme}]
        browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": wanted})
        found += browser.execute_async_script(RUN_AXE)
    return found


def assert_held_buttons_stay(browser: Chrome, join: Join) -> None:
    """Hold a button down while somebody joins, and let it go: it was pressed."""
    helped = browser.find_element(By.XPATH, "//button[text()='Helped']")
    ActionChains(browser).click_and_hold(helped).perform()
    join("Cy").judged("task-2", "wrong", "cached")
    heard = "return newest !== null"
    WebDriverWait(browser, 10, 0.05).until(lambda b: b.execute_script(heard))
    ActionChains(browser).release().perform()
    shows(browser, "Asking for help 0")
    shows(browser, "2.1 Task 2")
