"""A course of three chapters about a shop's till, small enough to run in a moment.

All of its files stand in `small_course.txt`. It keeps the laws, save that guardrails
have no pages here. There are three questions. A chapter has a blank and a repair, each
with four mistakes:

    1.1 own-till  repair  app/__init__.py::create_till       a function of a root
    1.2 total     blank   app/till.py::Till.total            a method
    2.1 savings   blank   app/vouchers.py::saved             a function
    2.2 vouchers  repair  app/vouchers.py::VOUCHERS          an assignment
    3.1 amounts   blank   app/receipts.py::amount            a function
    3.2 receipt   repair  app/templates/receipt.html::lines  a block of a template
"""

import re
from pathlib import Path

from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.course.stage import code_of, stage, with_code
from handrail.workspace.files import read_tree, write_tree

FILES = Path(__file__).with_suffix(".txt")
HEADING = re.compile(r"^==> (.+)\n", re.MULTILINE)


def write_small_course(root: Path) -> Path:
    """Write the course into a folder, and return the folder."""
    write_files(root, FILES.read_text(encoding="utf-8"))
    return root


def write_files(root: Path, text: str) -> None:
    """Write files into a folder from a text: each stands below its path."""
    _, *parts = HEADING.split(text)
    for path, content in zip(parts[::2], parts[1::2], strict=True):
        write_file(root / path, content)


def load_small_course(root: Path) -> Course:
    """Write the course into a folder, and read it."""
    return load_course(write_small_course(root))


def write_file(file: Path, text: str) -> Path:
    """Write a file, its folders too, with line ends as they are, and return it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
    return file


def edit_file(file: Path, old: str, new: str) -> Path:
    """Replace a text that the file holds once, and return the file."""
    source = file.read_bytes().decode()
    assert source.count(old) == 1, f"{old!r} is not once in {file}"
    return write_file(file, source.replace(old, new))


def solve(course: Course, workspace: Path, *slugs: str) -> None:
    """Write the course's code of exercises into a workspace."""
    for slug in slugs:
        exercise = course.exercise(slug)
        code = code_of(stage(course, exercise.chapter_number), exercise.symbol)
        files = with_code(read_tree(workspace), exercise.symbol, code)
        write_tree(workspace, files)
