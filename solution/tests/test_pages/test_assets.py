import os
import re
from pathlib import Path

import pytest
from flask import Flask, url_for

from tests.test_pages.browsing import Browser

YEAR = "public, max-age=31536000, immutable"


@pytest.fixture
def asset(app: Flask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A static file."""
    monkeypatch.setattr(app, "static_folder", str(tmp_path))
    path = tmp_path / "a.css"
    path.write_text("p {}")
    return path


def url_of(app: Flask, filename: str) -> str:
    with app.test_request_context():
        return url_for("static", filename=filename)


@pytest.mark.usefixtures("asset")
def test_a_file_of_the_version_in_its_url_is_kept(app: Flask, browser: Browser) -> None:
    url = url_of(app, "a.css")

    assert re.fullmatch(r"/static/a\.css\?v=[0-9a-f]{12}", url)
    with browser.get(url) as answer:
        assert answer.headers["Cache-Control"] == YEAR


@pytest.mark.usefixtures("asset")
@pytest.mark.parametrize("query", ["", "?v=", "?v=0123456789ab"])
def test_a_file_of_another_version_is_asked_about_again(
    query: str, browser: Browser
) -> None:
    with browser.get(f"/static/a.css{query}") as answer:
        assert answer.status_code == 200
        assert answer.headers["Cache-Control"] == "no-cache"


def test_a_change_changes_the_url(app: Flask, asset: Path) -> None:
    before = url_of(app, "a.css")
    asset.write_text("q {}")
    os.utime(asset, ns=(1, 1))

    assert url_of(app, "a.css") != before


@pytest.mark.usefixtures("asset")
@pytest.mark.parametrize("path", ["b.css", "b.css?v=x", "../a.css?v=x", ""])
def test_a_file_that_is_not_there_is_not_kept(path: str, browser: Browser) -> None:
    answer = browser.get(f"/static/{path}")

    assert answer.status_code == 404
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_url_of_a_missing_file_has_no_version(app: Flask) -> None:
    assert url_of(app, "missing.css") == "/static/missing.css"
    assert url_of(app, "../config.py") == "/static/../config.py"


def test_other_answers_are_not_kept(browser: Browser) -> None:
    assert browser.get("/?v=1").headers["Cache-Control"] == "private, no-cache"
