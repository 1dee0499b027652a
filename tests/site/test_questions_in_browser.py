"""Questions in a real browser, by keyboard alone, on a page with nothing else on it."""

import functools
import os
import shutil
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from selenium.webdriver import ActionChains, Chrome, ChromeOptions, Keys
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from small_course import load_small_course, write_file

from handrail.recall.questions import load_questions
from handrail.site.questions import form

ASSETS = Path(__file__).resolve().parents[2] / "docs/assets"
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Questions</title>
<script src="questions.js"></script><body>{}</body></html>
"""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (CHROMIUM and DRIVER) and not os.environ.get("REQUIRE_SERVICES"),
        reason="chromium and chromedriver are not installed",
    ),
]


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and says nothing of it."""

    def log_message(self, *args: object) -> None:
        """Write no log."""


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where a page with the questions of the small course is served."""
    questions = load_questions(load_small_course(tmp_path / "course"))
    folder = write_file(
        tmp_path / "page/index.html", PAGE.format("\n".join(map(form, questions)))
    ).parent
    shutil.copy(ASSETS / "questions.js", folder)
    handler = functools.partial(Quiet, directory=str(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, args=[0.02])
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def chrome(tmp_path: Path) -> Iterator[Chrome]:
    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={tmp_path / 'chromium'}"):
        options.add_argument(flag)
    chrome = Chrome(options, Service(executable_path=DRIVER))
    yield chrome
    chrome.quit()


def said(chrome: Chrome, slug: str) -> str:
    """Return what is said of the answer to a question."""
    place = f'form[data-question="{slug}"] [aria-live="polite"]'
    return chrome.find_element(By.CSS_SELECTOR, place).text


def press(chrome: Chrome, *keys: str) -> None:
    ActionChains(chrome).send_keys(*keys).perform()


def test_a_question_is_answered_by_keyboard_and_remembered_in_browser(
    chrome: Chrome, address: str
) -> None:
    chrome.get(address)
    assert said(chrome, "two-teas") == ""

    press(chrome, Keys.TAB, Keys.SPACE)
    heard = [said(chrome, "two-teas")]
    for _ in range(2):
        press(chrome, Keys.ARROW_DOWN)
        heard.append(said(chrome, "two-teas"))

    assert [text.startswith("Right.") for text in heard].count(True) == 1
    assert any("Who takes this may believe: Equal goods" in text for text in heard)
    assert said(chrome, "goods-of-two-tills") == ""

    chrome.refresh()
    assert said(chrome, "two-teas") == heard[-1]

    chrome.find_element(By.TAG_NAME, "button").send_keys(Keys.ENTER)
    assert said(chrome, "two-teas") == ""
    chrome.refresh()
    assert said(chrome, "two-teas") == ""
    assert chrome.find_elements(By.CSS_SELECTOR, "input:checked") == []
