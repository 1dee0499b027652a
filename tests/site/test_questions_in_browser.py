"""Questions in a real browser, by keyboard alone, on a page with nothing else on it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from in_browser import NEEDED, chromium, served
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from small_course import load_small_course, write_file

from handrail.recall.questions import load_questions
from handrail.site.questions import form

ASSETS = Path(__file__).resolve().parents[2] / "docs/assets"
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Questions</title>
<script src="questions.js"></script><body>{}</body></html>
"""

pytestmark = NEEDED


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where a page with the questions of the small course is served."""
    questions = load_questions(load_small_course(tmp_path / "course"))
    folder = write_file(
        tmp_path / "page/index.html", PAGE.format("\n".join(map(form, questions)))
    ).parent
    shutil.copy(ASSETS / "questions.js", folder)
    with served(folder) as address:
        yield address


@pytest.fixture
def chrome(tmp_path: Path) -> Iterator[Chrome]:
    with chromium(tmp_path / "chromium") as chrome:
        yield chrome


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
