"""PDF of pages, where there is a browser and where there is none."""

import os
from pathlib import Path

import pytest

from handrail.browser import Programs, browser
from handrail.runner.host.webdriver import BrowserError
from handrail.workshop import pdf
from handrail.workshop.pdf import PdfError, print_pages


@pytest.mark.skipif(
    browser() is None and not os.environ.get("REQUIRE_SERVICES"),
    reason="there is no browser here",
)
def test_one_browser_prints_all_pages(tmp_path: Path) -> None:
    files = [tmp_path / "a b.html", tmp_path / "ü.html"]
    for file in files:
        file.write_text("<!doctype html><p>Words", "utf-8")
    made = list(print_pages(files))

    assert [file for file, _ in made] == files
    assert all(content.startswith(b"%PDF-") for _, content in made)


def test_without_a_browser_it_is_told_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pdf, "browser", lambda: None)

    with pytest.raises(PdfError, match="open it in any browser, and print it"):
        list(print_pages([tmp_path / "page.html"]))


def test_a_browser_that_does_not_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise BrowserError("the driver does not start")

    monkeypatch.setattr(pdf, "browser", lambda: Programs("chromium", "chromedriver"))
    monkeypatch.setattr(pdf, "WebDriver", fail)

    with pytest.raises(PdfError, match=r"the driver does not start\. The page is made"):
        list(print_pages([tmp_path / "page.html"]))
