"""Builds of the site are held to the pages that were written for them."""

from pathlib import Path

import pytest
from pages_of import main


def write(folder: Path, *paths: str) -> str:
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    return str(folder)


def test_the_same_pages_are_fine(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = write(tmp_path / "pages", "index.md", "do/index.md", "do/a.md", "x.css")
    html = write(tmp_path / "a", "index.html", "do/index.html", "do/a/index.html")
    write(tmp_path / "a", "404.html")

    assert main(pages, html) == 0
    assert capsys.readouterr().out == "3 pages\n"


def test_each_difference_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pages = write(tmp_path / "pages", "index.md", "do/a.md")
    html = write(tmp_path / "html", "index.html", "do/b/index.html")

    assert main(pages, html) == 1
    assert capsys.readouterr().err.splitlines() == [
        f"{html}: is missing: do/a/index.html",
        f"{html}: is one too many: do/b/index.html",
    ]
