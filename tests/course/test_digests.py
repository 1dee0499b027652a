from pathlib import Path

import pytest
from small_course import edit_file, write_file, write_small_course

from handrail.course.digests import digests
from handrail.course.loader import load_course

ALL = {"own-till", "total", "savings", "vouchers", "amounts", "receipt"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return write_small_course(tmp_path / "course")


def changed(root: Path, path: str, text: str) -> set[str]:
    """Return whose digest is another once a file of the course has this text."""
    before = digests(load_course(root))
    write_file(root / path, text)
    after = digests(load_course(root))
    assert before.keys() == after.keys() == ALL
    return {slug for slug in ALL if before[slug] != after[slug]}


@pytest.mark.parametrize(
    ("path", "slugs"),
    [
        ("exercises/02_vouchers/test_saved.py", {"savings"}),
        ("exercises/02_vouchers/conftest.py", {"savings", "vouchers"}),
        ("exercises/conftest.py", ALL),
        ("exercises/03_receipts/helper.txt", set()),
        ("chapters/02_vouchers/mistakes/vouchers/as_text.py", {"vouchers"}),
        ("chapters/02_vouchers/mistakes/vouchers/as_factors.py", set()),
        ("chapters/02_vouchers/README.md", set()),
    ],
)
def test_it_changes_with_the_tests_and_the_start(
    root: Path, path: str, slugs: set[str]
) -> None:
    assert changed(root, path, "VOUCHERS: dict[str, int] = {}\n") == slugs


def test_it_changes_with_what_a_blank_is_asked_to_do(root: Path) -> None:
    file = root / "solution/app/vouchers.py"
    text = file.read_text("utf-8")

    assert changed(root, "solution/app/vouchers.py", f"{text}\n# more\n") == set()
    other = text.replace("in whole cents, rounded down", "rounded down to cents")
    assert changed(root, "solution/app/vouchers.py", other) == {"savings"}


def test_it_changes_with_the_solution(root: Path) -> None:
    file = root / "solution/app/vouchers.py"
    text = file.read_text("utf-8").replace("percent // 100", "percent // 50")

    assert changed(root, "solution/app/vouchers.py", text) == {"savings"}


def test_it_stays_where_hints_and_sentences_change(root: Path) -> None:
    before = digests(load_course(root))
    toml = root / "chapters/02_vouchers/chapter.toml"
    edit_file(toml, "How many cents are 29 percent", "What are 29 percent")
    edit_file(toml, "Part of a cent is given away", "A part of a cent is given away")

    assert digests(load_course(root)) == before
