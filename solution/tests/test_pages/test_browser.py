"""The pages in a real browser, from a registration to a post that all can read."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from flask import Flask
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait
from sqlalchemy import update
from werkzeug.serving import make_server

from app import create_app
from app.extensions import db
from app.models import Post, Role, User
from app.models.mixins import utc_now
from tests.people import PASSWORD

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
WAIT_SECONDS, LOOK_AGAIN_SECONDS = 20, 0.02
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)
FORGET = (
    "Network.clearBrowserCookies",
    "Network.clearBrowserCache",
    "Emulation.clearDeviceMetricsOverride",
)

pytestmark = pytest.mark.skipif(
    CHROMIUM is None or DRIVER is None,
    reason="chromium and chromedriver are not installed",
)


@pytest.fixture
def site(tmp_path: Path) -> Flask:
    """An application that other threads can call, with a database of its own."""
    url = f"sqlite:///{tmp_path / 'site.db'}"
    app = create_app("testing", {"SQLALCHEMY_DATABASE_URI": url})
    with app.app_context():
        db.create_all()
    return app


@pytest.fixture
def address(site: Flask) -> Iterator[str]:
    """Where the application is served."""
    server = make_server("127.0.0.1", 0, site, threaded=True)
    thread = Thread(target=server.serve_forever, args=[LOOK_AGAIN_SECONDS])
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """A browser for one test after the other: it takes a test's time to start."""
    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    profile = tmp_path_factory.mktemp("chromium")
    for flag in (*FLAGS, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    chrome = Chrome(options, Service(executable_path=DRIVER))
    yield chrome
    chrome.quit()


@pytest.fixture
def chrome(started: Chrome) -> Iterator[Chrome]:
    """A browser as if nobody had used it before.

    What it stores for an address stays behind with that: each test has its own port.
    """
    yield started
    started.get("about:blank")
    for command in FORGET:
        started.execute_cdp_cmd(command, {})
    assert started.execute_cdp_cmd("Network.getAllCookies", {}) == {"cookies": []}


def follow(chrome: Chrome, text: str) -> None:
    """Click on a link, and wait for its page."""
    go_on(chrome, f"//a[normalize-space()='{text}']")


def press(chrome: Chrome, text: str) -> None:
    """Click on a button, and wait for the page after it."""
    go_on(chrome, f"//button[normalize-space()='{text}']")


def go_on(chrome: Chrome, xpath: str) -> None:
    """Click, and wait until another page is loaded."""
    chrome.execute_script("window.isLeft = true")  # is gone with the page
    chrome.find_element(By.XPATH, xpath).click()
    # Between two pages the driver has no document, and answers with some error.
    wait = WebDriverWait(chrome, WAIT_SECONDS, LOOK_AGAIN_SECONDS, [WebDriverException])
    wait.until(is_on_another_page)


def is_on_another_page(chrome: Chrome) -> bool:
    """Return whether a page is loaded that nobody has clicked on yet."""
    return bool(
        chrome.execute_script(
            "return !window.isLeft && document.readyState === 'complete'"
        )
    )


def fill_in(chrome: Chrome, **fields: str) -> None:
    """Type into the fields of a form."""
    for name, text in fields.items():
        chrome.find_element(By.ID, name).send_keys(text)


def shown(chrome: Chrome) -> str:
    """Return the text on the page."""
    return chrome.find_element(By.TAG_NAME, "body").text


def make_editor(site: Flask) -> None:
    """Make editors of all users."""
    with site.app_context():
        db.session.execute(update(User).values(role=Role.EDITOR))
        db.session.commit()


def add_broad_post(site: Flask) -> None:
    """Add a post with words that are longer than any line."""
    with site.app_context():
        author = User(email="ann@example.com", first_name="A" * 80, password_hash="")
        post = Post(author=author, title="T" * 200, body="B" * 500)
        post.published_at = utc_now()
        db.session.add(post)
        db.session.commit()


def test_a_newcomer_becomes_an_editor_and_publishes(
    site: Flask, address: str, chrome: Chrome
) -> None:
    chrome.get(address)
    follow(chrome, "Register")
    fill_in(chrome, email="ann@example.com", password=PASSWORD, first_name="Ann")
    press(chrome, "Register")
    assert "Welcome, Ann." in shown(chrome)

    follow(chrome, "Write")
    fill_in(chrome, title="Autumn", body="It rained more.\n\nMuch more.")
    press(chrome, "Save the draft")
    post = chrome.current_url
    assert "Draft" in shown(chrome)
    assert "Publish" not in shown(chrome)

    make_editor(site)
    chrome.get(post)
    press(chrome, "Publish")
    assert "The post is published." in shown(chrome)

    press(chrome, "Log out")
    assert "You are logged out." in shown(chrome)
    follow(chrome, "Autumn")
    assert "Ann" in shown(chrome)
    assert "Much more." in shown(chrome)
    assert "Log out" not in shown(chrome)


def test_the_browser_runs_and_shows_all_that_it_is_given(
    address: str, chrome: Chrome
) -> None:
    chrome.get(f"{address}/login")
    rules = chrome.execute_script("return document.styleSheets[0].cssRules.length")
    told = chrome.get_log("browser")  # type: ignore[no-untyped-call] # has none

    assert rules > 0
    assert [line for line in told if line["level"] != "INFO"] == []


@pytest.mark.parametrize("width", [320, 1400])
def test_no_page_is_wider_than_the_window(
    width: int, site: Flask, address: str, chrome: Chrome
) -> None:
    add_broad_post(site)
    window = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", window)
    for url in ("/", "/posts/1", "/login", "/register", "/?search=nothing"):
        chrome.get(address + url)
        wide = chrome.execute_script("return document.documentElement.scrollWidth")

        assert wide <= width


def test_the_docs_run_on_what_they_are_given_here(address: str, chrome: Chrome) -> None:
    chrome.get(f"{address}/api/v1/docs")
    wait = WebDriverWait(chrome, WAIT_SECONDS, LOOK_AGAIN_SECONDS)
    wait.until(lambda chrome: "Delete a post" in shown(chrome))
    complaints = chrome.get_log("browser")  # type: ignore[no-untyped-call] # has none

    assert complaints == []
