from pathlib import Path

import pytest

from handrail.course.failures import NAME, read_failures, write_failures
from handrail.course.model import CourseError

FAILURES = {
    "own-till": {
        "cached": frozenset(
            [
                frozenset(["test_b: KeyError", "test_a: Failed"]),
                frozenset(["test_a: X"]),
            ]
        ),
        "never_run": frozenset[frozenset[str]](),
    }
}


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    write_failures(tmp_path, FAILURES)

    assert read_failures(tmp_path) == FAILURES


def test_the_file_is_the_same_whatever_the_order(tmp_path: Path) -> None:
    assert write_failures(tmp_path, FAILURES)
    assert not write_failures(tmp_path, FAILURES)
    assert (tmp_path / NAME).read_bytes().endswith(b"}\n")


def test_a_chapter_without_the_file_knows_of_no_failures(tmp_path: Path) -> None:
    assert read_failures(tmp_path) == {}


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"own-till": []}', b'{"own-till": {"a": 1}}']
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes) -> None:
    (tmp_path / NAME).write_bytes(content)

    with pytest.raises(CourseError, match=r"failures\.json: cannot be read.*--write"):
        read_failures(tmp_path)
