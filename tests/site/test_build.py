"""The pages are written whole into their folder, or not at all."""

import json
from pathlib import Path

import pytest

from handrail.course.model import CourseError
from handrail.site.build import write_site
from handrail.site.sheet import Sheet

FRONT = Sheet("index.md", "# Front\n\nSee [one](/learn/01.md#a).\n", "docs/index.md")
ONE = Sheet("learn/01.md", "# One\n\n[To](/understand/g/x.md), [up](/index.md)\n", "l")


def text_of(folder: Path, path: str) -> str:
    return (folder / "pages" / path).read_text("utf-8")


def test_pages_navigation_and_assets_are_written(tmp_path: Path) -> None:
    count = write_site([lambda: FRONT, lambda: ONE], {"a/b.css": b"x"}, tmp_path / "s")
    settings = json.loads((tmp_path / "s/nav.yml").read_text("utf-8"))

    assert count == 3
    assert settings["nav"][1]["Learn"] == ["learn/index.md", {"One": "learn/01.md"}]
    assert (tmp_path / "s/pages/a/b.css").read_bytes() == b"x"
    assert [f.name for f in tmp_path.iterdir()] == ["s"]


def test_links_are_pointed_from_each_page(tmp_path: Path) -> None:
    write_site([lambda: FRONT, lambda: ONE], {}, tmp_path / "s")

    assert "[one](learn/01.md#a)" in text_of(tmp_path / "s", "index.md")
    one = text_of(tmp_path / "s", "learn/01.md")
    assert "[To](../understand/g/x.md), [up](../index.md)" in one


def test_a_page_says_what_it_is_made_from(tmp_path: Path) -> None:
    write_site([lambda: FRONT], {}, tmp_path / "s")

    assert text_of(tmp_path / "s", "index.md").endswith(
        "\n\nMade from `docs/index.md`.\n{ .source }\n"
    )


def test_or_where_it_can_be_edited(tmp_path: Path) -> None:
    write_site([lambda: FRONT], {}, tmp_path / "s", "https://example.org/edit/main/")

    link = "[Edit this page](https://example.org/edit/main/docs/index.md)"
    assert link in text_of(tmp_path / "s", "index.md")


def test_what_was_written_before_is_replaced(tmp_path: Path) -> None:
    write_site([lambda: FRONT, lambda: ONE], {}, tmp_path / "s")
    write_site([lambda: FRONT], {}, tmp_path / "s")

    assert not (tmp_path / "s/pages/learn").exists()
    assert [f.name for f in tmp_path.iterdir()] == ["s"]


def test_after_a_failure_it_is_as_it_was(tmp_path: Path) -> None:
    def fail() -> Sheet:
        raise CourseError("This lesson is wrong.")

    write_site([lambda: FRONT], {}, tmp_path / "s")
    with pytest.raises(CourseError, match="This lesson is wrong"):
        write_site([lambda: ONE, fail], {}, tmp_path / "s")

    assert text_of(tmp_path / "s", "index.md").startswith("# Front")
    assert [f.name for f in tmp_path.iterdir()] == ["s"]


@pytest.mark.parametrize("path", ["mine.txt", "pages/mine.md"])
def test_a_folder_with_something_else_is_left_alone(tmp_path: Path, path: str) -> None:
    file = tmp_path / "s" / path
    file.parent.mkdir(parents=True)
    file.write_text("mine", "utf-8")
    with pytest.raises(CourseError, match="holds something else"):
        write_site([lambda: FRONT], {}, tmp_path / "s")

    assert file.read_text("utf-8") == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "s").touch()

    with pytest.raises(CourseError, match="holds something else"):
        write_site([lambda: FRONT], {}, tmp_path / "s")


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    (tmp_path / "s").mkdir()

    assert write_site([lambda: FRONT], {}, tmp_path / "s") == 1


def test_two_pages_in_one_place_are_named(tmp_path: Path) -> None:
    twin = Sheet("index.md", "# Twin\n", "docs/twin.md")
    with pytest.raises(CourseError, match=r"docs/index\.md and docs/twin\.md"):
        write_site([lambda: FRONT, lambda: twin], {}, tmp_path / "s")
