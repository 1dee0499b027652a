"""A page knows its title, its place and what it is about."""

import pytest

from handrail.site.sheet import LAST, Sheet, read_sheet


def sheet(text: str, path: str = "do/deploy.md") -> Sheet:
    return Sheet(path, text, "docs/x.md")


def test_the_first_heading_is_the_title() -> None:
    assert sheet("# Deploy it\n\n# Again\n").title == "Deploy it"
    assert sheet("Words.\n").title == "do/deploy.md"


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("# T\n\nOne line\nand more.\n\nOther.\n", "One line and more."),
        ("# T\n\n> Quoted.\n\n`handrail` runs.\n", "`handrail` runs."),
        ("# T\n\n| a |\n|---|\n", ""),
        ("", ""),
    ],
)
def test_the_first_prose_says_what_it_is_about(text: str, lead: str) -> None:
    assert sheet(text).lead == lead


@pytest.mark.parametrize(
    ("path", "folder", "is_index"),
    [
        ("index.md", "", True),
        ("do/index.md", "do", True),
        ("a/b/c.md", "a/b", False),
        ("a/my-index.md", "a", False),
    ],
)
def test_it_knows_its_folder(path: str, folder: str, is_index: bool) -> None:
    found = sheet("", path)

    assert (found.folder, found.is_index) == (folder, is_index)


@pytest.mark.parametrize(
    ("text", "order", "rest"),
    [
        ("# T\n", LAST, "# T\n"),
        ("---\norder: 20\n---\n\n# T\n", 20, "# T\n"),
        ("---\norder: 5\nhide: toc\n---\n# T\n", 5, "---\nhide: toc\n---\n\n# T\n"),
        ("---\nhide: toc\n---\n# T\n", LAST, "---\nhide: toc\n---\n\n# T\n"),
        ("# T\n\n---\norder: 20\n---\n", LAST, "# T\n\n---\norder: 20\n---\n"),
    ],
)
def test_front_matter_may_ask_for_a_place(text: str, order: int, rest: str) -> None:
    found = read_sheet("do/x.md", text, "docs/do/x.md")

    assert (found.order, found.text) == (order, rest)
