"""The built site in a real browser: nothing fails, nothing leaves, all can use it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from built_site import built_site
from in_browser import NEEDED, chromium, served
from selenium.webdriver import Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait

AXE = Path(__file__).with_name("axe") / "axe.min.js"
WAIT_SECONDS, SCRIPT_SECONDS = 30, 120
PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
GUARDRAIL = "understand/guardrails/06-error-handlers/"
CHAPTER, STAGE, MAP = "learn/04_errors/", "lookup/stages/04_errors/", "lookup/map/"
TEN = [
    "",
    "learn/",
    CHAPTER,
    "do/own-course/",
    "lookup/commands/",
    MAP,
    "lookup/screens/",
    STAGE,
    "understand/guardrails/",
    GUARDRAIL,
]
SERIOUS = """
const done = arguments[arguments.length - 1];
axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
  .then(({violations}) => done(violations
    .filter(({impact}) => ["serious", "critical"].includes(impact))
    .flatMap(({id, nodes}) => nodes.map(({html, any}) =>
      [id, html.slice(0, 200), any[0] ? any[0].message : ""].join(" | ")))));
"""
# What the heading of the navigation covers is in the reader's way for a moment only.
TO_THE_TOP = """
document.querySelectorAll(".md-sidebar__scrollwrap").forEach(e => { e.scrollTop = 0 })
"""
ASKED_FOR = "return performance.getEntriesByType('resource').map(entry => entry.name)"

pytestmark = NEEDED


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_site(tmp_path_factory)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    with chromium(tmp_path_factory.mktemp("chromium")) as chrome:
        chrome.set_script_timeout(SCRIPT_SECONDS)
        forget = {"source": "localStorage.clear()"}  # which scheme was chosen
        chrome.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", forget)
        yield chrome


@pytest.fixture
def chrome(started: Chrome) -> Iterator[Chrome]:
    """The browser in a wide window, in the light scheme, with an empty log."""
    started.get_log("browser")  # type: ignore[no-untyped-call]
    yield started
    started.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    in_scheme(started, "light")


def in_scheme(chrome: Chrome, scheme: str) -> None:
    features = [{"name": "prefers-color-scheme", "value": scheme}]
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})


def complaints(chrome: Chrome) -> list[str]:
    log: list[dict[str, Any]] = chrome.get_log("browser")  # type: ignore[no-untyped-call]
    return [entry["message"] for entry in log]


def wait(chrome: Chrome) -> "WebDriverWait[Chrome]":
    return WebDriverWait(chrome, WAIT_SECONDS, 0.05)


def test_every_page_opens_without_a_fault_or_a_request_to_elsewhere_in_browser(
    chrome: Chrome, address: str, site: Path
) -> None:
    pages = [f.relative_to(site).as_posix() for f in site.rglob("index.html")]
    elsewhere: list[str] = []
    for page in pages:
        chrome.get(address + page)
        asked: list[str] = chrome.execute_script(ASKED_FOR)
        elsewhere += [f"{page}: {a}" for a in asked if not a.startswith(address)]
        elsewhere += [f"{page}: {text}" for text in complaints(chrome)]

    assert len(pages) > 60
    assert elsewhere == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_on_ten_pages_in_browser(
    chrome: Chrome, address: str, scheme: str
) -> None:
    in_scheme(chrome, scheme)
    axe, found = AXE.read_text("utf-8"), []
    for page in TEN:
        chrome.get(address + page)
        opened = "document.querySelectorAll('details').forEach(d => { d.open = true })"
        chrome.execute_script(opened if page != STAGE else "")
        chrome.execute_script(TO_THE_TOP)
        chrome.execute_script(axe)
        said = chrome.execute_async_script(SERIOUS)
        found += [f"{page}: {line}" for line in said]

    assert found == []


def test_search_finds_a_guardrail_in_browser(chrome: Chrome, address: str) -> None:
    chrome.get(address)
    body = chrome.find_element(By.TAG_NAME, "body")
    body.send_keys("/")
    field = chrome.find_element(By.CSS_SELECTOR, "input[name=query]")
    wait(chrome).until(lambda c: c.switch_to.active_element == field)
    field.send_keys("error handlers")
    link = ".md-search-result__link[href*='06-error-handlers']"
    wait(chrome).until(lambda c: c.find_elements(By.CSS_SELECTOR, link))


def test_a_copy_button_copies_in_browser(chrome: Chrome, address: str) -> None:
    rights = {"permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]}
    chrome.execute_cdp_cmd("Browser.grantPermissions", rights)
    chrome.get(address)
    selector = "main button[data-clipboard-target], main .md-code__button"
    (button, *_) = wait(chrome).until(
        lambda c: c.find_elements(By.CSS_SELECTOR, selector)
    )
    chrome.execute_script("arguments[0].scrollIntoView({block: 'center'})", button)
    button.send_keys(Keys.ENTER)
    read = "navigator.clipboard.readText().then(arguments[arguments.length - 1])"
    wait(chrome).until(
        lambda c: c.execute_async_script(read).strip() == "python3 start.py"
    )


def test_no_page_is_wider_than_a_phone_in_browser(chrome: Chrome, address: str) -> None:
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    wide = []
    for page in TEN:
        chrome.get(address + page)
        width = chrome.execute_script("return document.documentElement.scrollWidth")
        wide += [(page, width)] if width > PHONE["width"] else []

    assert wide == []


def test_the_map_is_filtered_in_browser(chrome: Chrome, address: str) -> None:
    chrome.get(address + MAP)
    shown = (
        "return [...document.querySelectorAll('.map tbody tr')].filter(r => !r.hidden)"
    )
    every = len(chrome.execute_script(shown))
    chrome.find_element(By.CSS_SELECTOR, ".filter input").send_keys("06 error")
    some = chrome.execute_script(shown)
    status = chrome.find_element(By.CSS_SELECTOR, "[role=status]").text

    assert 0 < len(some) < every
    assert all("06 Error handlers" in row.text for row in some)
    assert status == f"{len(some)} of {every} exercises"


def test_a_link_to_a_symbol_leads_to_its_file_in_browser(
    chrome: Chrome, address: str
) -> None:
    chrome.get(address + GUARDRAIL)
    chrome.find_element(By.CSS_SELECTOR, "article a[href*='/stages/']").send_keys(
        Keys.ENTER
    )
    wait(chrome).until(lambda c: "/lookup/stages/" in c.current_url)
    target = chrome.execute_script(
        "return document.querySelector(':target').textContent"
    )

    assert target == "register_error_handlers"


def test_the_loop_can_be_stopped_and_stepped_by_keys_in_browser(
    chrome: Chrome, address: str
) -> None:
    chrome.get(address)
    play, *steps = chrome.find_elements(By.CSS_SELECTOR, ".loop__bar button")
    play.send_keys(Keys.ENTER)
    assert play.text == "Play"
    for number, step in enumerate(steps):
        step.send_keys(Keys.ENTER)
        figures = chrome.find_elements(By.CSS_SELECTOR, ".loop figure")
        assert [f.is_displayed() for f in figures] == [
            place == number for place in range(len(steps))
        ]
        loaded = (
            "return document.querySelectorAll('.loop img')[arguments[0]].naturalWidth"
        )
        assert chrome.execute_script(loaded, number) > 0


def test_the_keyboard_alone_reaches_what_is_folded_in_browser(
    chrome: Chrome, address: str
) -> None:
    chrome.get(address + STAGE)
    focused = (
        "const e = document.activeElement; return [e.tagName, e.parentElement.open]"
    )
    for _ in range(120):
        chrome.switch_to.active_element.send_keys(Keys.TAB)
        tag, _ = chrome.execute_script(focused)
        if tag == "SUMMARY":
            break
    chrome.switch_to.active_element.send_keys(Keys.ENTER)

    assert chrome.execute_script(focused) == ["SUMMARY", True]
