from pathlib import Path

import pytest
from small_course import load_small_course

from handrail.course.model import Course
from handrail.course.stage import Files, stage, start, with_code
from handrail.verdict.own import own_code


@pytest.fixture
def small(tmp_path: Path) -> Course:
    """The small course."""
    return load_small_course(tmp_path / "small course")


def edited(files: Files, path: str, old: str, new: str) -> Files:
    text = files[path].decode()
    assert text.count(old) == 1
    return {**files, path: text.replace(old, new).encode()}


def lines(code: str) -> list[str]:
    return [line for line in code.splitlines() if line]


def test_the_symbol_alone_is_there_where_nothing_is_new(small: Course) -> None:
    code = own_code(small, small.exercise("savings"), stage(small, 2))

    assert lines(code)[0] == "def saved(total: int, percent: int) -> int:"


def test_what_is_new_beside_the_symbol_comes_first(small: Course) -> None:
    files = edited(
        stage(small, 2), "app/vouchers.py", "def saved", "SHARE = 100\n\n\ndef saved"
    )

    assert lines(own_code(small, small.exercise("savings"), files))[0] == "SHARE = 100"


def test_a_new_import_and_a_new_member_of_a_class_count(small: Course) -> None:
    files = edited(stage(small, 1), "app/till.py", "PRICES =", "import math\nPRICES =")
    files = edited(
        files, "app/till.py", "    def total", "    half = 0.5\n\n    def total"
    )

    found = lines(own_code(small, small.exercise("total"), files))[:3]

    assert found[:2] == ["import math", "half = 0.5"]
    assert found[2].startswith("def total")


def test_other_exercises_of_the_file_do_not_count_done_or_undone(small: Course) -> None:
    undone = start(small, 2, ["savings"])
    wrong = with_code(
        stage(small, 2), small.exercise("vouchers").symbol, "VOUCHERS = {'A': 1}\n"
    )

    for files in (undone, wrong):
        code = own_code(small, small.exercise("savings"), files)
        assert "VOUCHERS" not in code


def test_what_a_start_brings_along_is_the_learners_where_it_is_left(
    small: Course,
) -> None:
    code = own_code(small, small.exercise("own-till"), start(small, 1))

    assert lines(code)[0] == "till = Till('EUR')"


def test_line_ends_comments_and_marks_make_nothing_new(small: Course) -> None:
    files = stage(small, 2)
    text = files["app/vouchers.py"].decode().replace(".append(", " . append (  # a\n")
    odd = b"\xef\xbb\xbf" + text.encode().replace(b"\n", b"\r\n")
    exercise = small.exercise("savings")

    code = own_code(small, exercise, {**files, "app/vouchers.py": odd})

    assert "append" not in code
    assert lines(code) == lines(own_code(small, exercise, files))


def test_a_block_of_a_template_is_its_own_code(small: Course) -> None:
    code = own_code(small, small.exercise("receipt"), stage(small, 3))

    assert code.startswith("{% block lines %}")


def test_a_symbol_that_is_gone_is_an_error(small: Course) -> None:
    with pytest.raises(LookupError):
        own_code(small, small.exercise("savings"), {"app/vouchers.py": b"x = 1\n"})
