"""The whole site builds without a warning, and shows what it should."""

import re
import sys
from pathlib import Path

import pytest
from built_pages import dead_links
from built_site import built_site

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built from this repository."""
    return built_site(tmp_path_factory)


def text_of(site: Path, page: str) -> str:
    html = (site / page / "index.html").read_text(encoding="utf-8")
    return re.sub(r"<[^>]+>", "", html)


def test_a_guardrail_shows_the_code_of_the_solution(site: Path) -> None:
    page = text_of(site, "understand/guardrails/01-application-factory")

    assert "def create_app(" in page
    assert "mistakes/factory/global_app.py" in page
    assert "1.1 A new application at every call" in page


def test_a_guardrail_shows_what_a_command_printed(site: Path) -> None:
    page = text_of(site, "understand/guardrails/02-blueprints")

    assert "$ flask routes" in page
    assert "api.health.live" in page


def test_a_chapter_shows_what_it_adds(site: Path) -> None:
    page = text_of(site, "lookup/stages/02_blueprints")

    assert "+    register_blueprints(app)" in page
    assert "app/api/health.py (new)" in page


def test_a_first_chapter_shows_no_later_code(site: Path) -> None:
    page = text_of(site, "learn/01_factory")

    assert "def create_app(" in page
    assert "    register_error_handlers(app)" not in page


def test_the_commands_are_those_of_the_program(site: Path) -> None:
    page = text_of(site, "lookup/commands")

    assert "handrail hint" in page
    assert "handrail explain" in page


def test_what_the_loop_shows_is_there_in_three_widths(site: Path) -> None:
    page = text_of(site, "lookup/screens")

    for width in (100, 80, 60):
        assert page.count(f"In {width} columns:") == 4
    assert "X-Request-ID: not there" in page
    assert "This is the end of the course." in page


def test_no_page_loads_anything_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    loaded = [
        match
        for page in pages
        for match in re.findall(
            r'<(?:script|img|link)\b[^>]*(?:src|href)="(https?:[^"]+)"',
            page.read_text(encoding="utf-8"),
        )
    ]

    assert len(pages) > 10
    assert loaded == []


def test_the_programs_own_files_are_not_published(site: Path) -> None:
    assert not list(site.rglob("*.py"))


def test_no_page_names_a_folder_of_this_machine(site: Path) -> None:
    places = (str(ROOT), str(Path.home()), sys.prefix)
    named = [
        page
        for page in site.rglob("*.html")
        if any(place in page.read_text(encoding="utf-8") for place in places)
    ]

    assert named == []


def test_no_link_and_no_anchor_within_the_site_is_dead(site: Path) -> None:
    assert list(dead_links(site)) == []


def test_a_dead_link_or_anchor_is_found(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    text = '<h1 id="top"><a href="a/#x">1</a><a href="b/">2</a><a href="#no">3</a></h1>'
    (tmp_path / "index.html").write_text(text + '<img src="gone.svg">', "utf-8")
    (tmp_path / "a/index.html").write_text('<a id="y" href="../#top">4</a>', "utf-8")

    assert list(dead_links(tmp_path)) == [
        "index.html: a/#x",
        "index.html: b/",
        "index.html: #no",
        "index.html: gone.svg",
    ]
