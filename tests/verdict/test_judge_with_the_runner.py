"""Verdicts on the small course, by its own tests in a process of their own."""

import sys
from pathlib import Path

import pytest
from small_course import edit_file, load_small_course

from handrail.course.model import Course
from handrail.course.stage import read_code, stage, start, with_code
from handrail.runner import run
from handrail.verdict.judge import Verdict, judge
from handrail.workspace.files import write_tree


@pytest.fixture
def small(tmp_path: Path) -> Course:
    """The small course, in place of the one of a single exercise."""
    return load_small_course(tmp_path / "small course")


def verdict(course: Course, workspace: Path, slug: str) -> Verdict:
    return judge(course, workspace, course.exercise(slug), run)


def test_the_solution_passes(small: Course, tmp_path: Path) -> None:
    write_tree(tmp_path / "mine", stage(small, 3))

    assert verdict(small, tmp_path / "mine", "receipt").passed


@pytest.mark.parametrize("slug", ["savings", "vouchers"])
def test_a_start_is_untouched(small: Course, tmp_path: Path, slug: str) -> None:
    write_tree(tmp_path / "mine", start(small, 2))

    found = verdict(small, tmp_path / "mine", slug)

    assert found.untouched
    assert not found.passed
    assert found.mistake is None


@pytest.mark.parametrize(
    ("slug", "name"),
    [
        ("own-till", "cached"),
        ("total", "unknown_for_nothing"),
        ("vouchers", "small_letters"),
        ("amounts", "one_digit"),
        ("receipt", "marked_safe"),
    ],
)
def test_a_mistake_is_recognised_in_every_kind_of_symbol(
    small: Course, tmp_path: Path, slug: str, name: str
) -> None:
    exercise = small.exercise(slug)
    (made,) = (m for m in exercise.mistakes if m.name == name)
    files = stage(small, exercise.chapter_number)
    code = read_code(made.source)
    write_tree(tmp_path / "mine", with_code(files, exercise.symbol, code))

    found = verdict(small, tmp_path / "mine", slug)

    assert found.mistake == made
    assert made.fails in {failure.name for failure in found.failures}


def test_a_mistake_in_other_words_is_recognised(small: Course, tmp_path: Path) -> None:
    write_tree(tmp_path / "mine", stage(small, 2))
    edit_file(
        tmp_path / "mine/app/vouchers.py",
        "    return total * percent // 100\n",
        "    # a hundredth each\n    factor = percent / 100\n"
        "    return int(total * factor)\n",
    )

    found = verdict(small, tmp_path / "mine", "savings")

    assert found.mistake is not None
    assert found.mistake.name == "with_floats"


def test_a_file_that_is_not_python_is_trouble(small: Course, tmp_path: Path) -> None:
    write_tree(tmp_path / "mine", stage(small, 1))
    edit_file(tmp_path / "mine/app/till.py", "-> int:", "-> int")

    report = verdict(small, tmp_path / "mine", "total").report

    assert report is not None
    assert report.trouble is not None
    assert report.trouble.kind == "syntax"


def test_code_that_python_gives_up_on_is_trouble(small: Course, tmp_path: Path) -> None:
    write_tree(tmp_path / "mine", stage(small, 1))
    edit_file(tmp_path / "mine/app/till.py", '"tea": 250', f'"tea": {"1+" * 20_000}1')

    report = verdict(small, tmp_path / "mine", "total").report

    assert report is not None
    assert report.trouble is not None
    assert "app/till.py cannot be compiled" in report.trouble.message


def test_code_that_ends_the_process_is_no_pass(small: Course, tmp_path: Path) -> None:
    write_tree(tmp_path / "mine", stage(small, 1))
    edit_file(
        tmp_path / "mine/app/till.py",
        "        return sum",
        "        import os\n\n        os._exit(0)\n        return sum",
    )

    found = verdict(small, tmp_path / "mine", "total")

    assert not found.passed
    assert found.report is not None
    assert found.report.trouble is not None
    assert found.report.trouble.kind == "exit"


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right there")
def test_a_linked_application_passes(small: Course, tmp_path: Path) -> None:
    write_tree(tmp_path / "elsewhere", stage(small, 1))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/app").symlink_to("../elsewhere/app")

    assert verdict(small, tmp_path / "mine", "total").passed


def test_a_package_may_be_called_as_environments_often_are(
    small: Course, tmp_path: Path
) -> None:
    files = stage(small, 1)
    text = files["app/till.py"].decode()
    files["app/till.py"] = f"{text}\nfrom env.names import NAME\n".encode()
    write_tree(tmp_path / "mine", {**files, "env/names.py": b"NAME = 'till'\n"})

    assert verdict(small, tmp_path / "mine", "total").passed
