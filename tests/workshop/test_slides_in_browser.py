"""Slides and handouts in a real browser: all fits, keys work, nothing is asked for."""

import os
from base64 import b64decode
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from house_lessons import Lesson

from handrail.browser import browser
from handrail.course.model import Course
from handrail.runner.host.webdriver import WebDriver
from handrail.workshop.handout import handout_page
from handrail.workshop.rules import read_rules
from handrail.workshop.slides import slides_page

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        browser() is None and not os.environ.get("REQUIRE_SERVICES"),
        reason="there is no browser here",
    ),
]
NOWHERE = 9  # a port without a proxy: what is asked for from elsewhere is not there
TOO_LARGE = """\
document.documentElement.classList.remove("js", "show");
return [...document.querySelectorAll(".page")].flatMap((page, place) => {
  const [frame, last] = [page, page.lastElementChild].map(
    (element) => element.getBoundingClientRect());
  const fits = page.scrollWidth <= 1280 && last.bottom - frame.top <= 720 - 36;
  return fits ? [] : [`${place + 1} ${page.querySelector("h1, h2").innerText}`];
});"""
SHOWN = """\
const on = document.querySelectorAll(".slide.on");
const box = on[0].getBoundingClientRect();
return {
  count: on.length,
  number: document.querySelector("output").innerText,
  inside: box.left >= -1 && box.top >= -1
    && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1,
  overview: document.documentElement.classList.contains("overview"),
  theme: document.documentElement.dataset.theme,
};"""
CONTRAST = """\
const parts = (colour) => colour.match(/[0-9.]+/g).map(Number);
const light = (colour) => parts(colour).slice(0, 3).map((part) => part / 255).map(
  (part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
).reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
const behind = (element) => {
  const colour = getComputedStyle(element).backgroundColor;
  return parts(colour)[3] === 0 ? behind(element.parentElement) : colour;
};
const weak = new Set();
for (const element of document.querySelectorAll("main *")) {
  const own = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  if (!own) continue;
  const both = [getComputedStyle(element).color, behind(element)];
  const [low, high] = both.map(light).sort((a, b) => a - b);
  if ((high + 0.05) / (low + 0.05) < 4.5) weak.add(`${element.className} ${both}`);
}
return [...weak];"""
KEYS = {
    "right": "\ue014",
    "left": "\ue012",
    "down": "\ue015",
    "home": "\ue011",
    "end": "\ue010",
    "escape": "\ue00c",
    "enter": "\ue007",
}


@pytest.fixture(scope="module")
def driver() -> Iterator[WebDriver]:
    programs = browser()
    assert programs, "chromium and chromedriver are needed here"
    with closing(WebDriver(programs, NOWHERE)) as driver:
        resize(driver, 1280, 720)
        yield driver


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("papers")


@pytest.fixture
def deck(house: Course, house_lesson: Lesson, folder: Path, driver: WebDriver) -> Path:
    """The slides of chapter 4, open at the first."""
    file = write_deck(house, house_lesson, folder, 4)
    go(driver, file)
    resize(driver, 1280, 720)
    return file


def write_deck(house: Course, house_lesson: Lesson, folder: Path, number: int) -> Path:
    chapter = house.chapter(number)
    page = slides_page(house, chapter, house_lesson(number), read_rules(house))
    file = folder / f"{chapter.name}.html"
    file.write_text(page, "utf-8")
    return file


def go(driver: WebDriver, file: Path) -> None:
    for url in ("about:blank", file.as_uri()):
        driver.ask("POST", f"{driver.session}/url", {"url": url})


def resize(driver: WebDriver, width: int, height: int) -> None:
    """Give the page this size: the window is larger by its frame."""
    size = {"width": width, "height": height}
    driver.ask("POST", f"{driver.session}/window/rect", size)
    inner = driver.run("return [innerWidth, innerHeight]")
    size = {"width": 2 * width - inner[0], "height": 2 * height - inner[1]}
    driver.ask("POST", f"{driver.session}/window/rect", size)


def shown(driver: WebDriver) -> dict[str, Any]:
    found: dict[str, Any] = driver.run(SHOWN)
    return found


def press(driver: WebDriver, *names: str) -> dict[str, Any]:
    for name in names:
        driver.press([KEYS.get(name, name)])
    return shown(driver)


def test_everything_fits_on_its_slide_in_all_chapters(
    house: Course, house_lesson: Lesson, folder: Path, driver: WebDriver
) -> None:
    too_large = {}
    for chapter in house.offered:
        go(driver, write_deck(house, house_lesson, folder, chapter.number))
        if found := driver.run(TOO_LARGE):
            too_large[chapter.name] = found

    assert too_large == {}


def test_a_slide_that_is_too_large_would_be_found(
    deck: Path, driver: WebDriver
) -> None:
    text = deck.read_text("utf-8")
    wrong = deck.with_name("wrong.html")
    wrong.write_text(text.replace("line-height: 42px", "line-height: 420px"), "utf-8")
    go(driver, wrong)

    assert driver.run(TOO_LARGE)


def test_keys_turn_slides_over_and_stop_at_the_ends(
    deck: Path, driver: WebDriver
) -> None:
    assert press(driver, "left")["number"].startswith("1 / ")
    assert press(driver, "right", "right", "left")["number"].startswith("2 / ")
    last = press(driver, "end", "right")["number"]
    assert last.split(" / ")[0] == last.split(" / ")[1]
    assert press(driver, "home", "down", " ")["number"].startswith("3 / ")
    assert shown(driver)["count"] == 1


def test_escape_shows_all_and_enter_goes_to_one(deck: Path, driver: WebDriver) -> None:
    all_of_them = press(driver, "escape", "right", "right")
    assert all_of_them["overview"]
    assert all_of_them["number"].startswith("3 / ")

    one = press(driver, "enter")
    assert (one["overview"], one["count"]) == (False, 1)
    assert one["number"].startswith("3 / ")


@pytest.mark.parametrize(
    ("width", "height"), [(1280, 720), (1920, 1080), (800, 600), (500, 800)]
)
def test_a_slide_is_as_large_as_the_window_allows(
    deck: Path, driver: WebDriver, width: int, height: int
) -> None:
    resize(driver, width, height)

    assert shown(driver)["inside"]
    box = driver.run(
        'const b = document.querySelector(".on").getBoundingClientRect();'
        "return [b.width / innerWidth, b.height / innerHeight];"
    )
    assert max(box) == pytest.approx(1, abs=0.01)


def test_light_and_dark_can_both_be_read(deck: Path, driver: WebDriver) -> None:
    driver.run('document.documentElement.classList.remove("js", "show")')
    themes = set()
    for _ in range(2):
        themes.add(press(driver, "t")["theme"])
        assert driver.run(CONTRAST) == []

    assert themes == {"light", "dark"}


def test_a_slide_has_a_page_of_paper(deck: Path, driver: WebDriver) -> None:
    paper = b64decode(driver.ask("POST", f"{driver.session}/print", {}))
    slides = driver.run('return document.querySelectorAll(".slide").length')

    assert paper.count(b"/Type /Page\n") == slides


@pytest.mark.parametrize("width", [390, 1280])
def test_a_handout_is_not_wider_than_a_phone_or_a_desk(
    house: Course, house_lesson: Lesson, folder: Path, driver: WebDriver, width: int
) -> None:
    file = folder / "handout.html"
    chapter = house.chapter(12)
    page = handout_page(house, chapter, house_lesson(12), read_rules(house))
    file.write_text(page, "utf-8")
    go(driver, file)
    resize(driver, width, 800)

    assert driver.run("return document.documentElement.scrollWidth <= innerWidth")
    assert driver.run(CONTRAST) == []
