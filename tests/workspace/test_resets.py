import ast
from dataclasses import replace
from pathlib import Path

import pytest
from small_course import edit_file, solve, write_file
from workspace.conftest import Break

from handrail.course.model import Course, Symbol
from handrail.course.stage import code_of, stage, start
from handrail.workspace.files import read_tree
from handrail.workspace.progress import Progress
from handrail.workspace.resets import put_back, reset, without_repeats
from handrail.workspace.steps import move
from handrail.workspace.workspace import Workspace, WorkspaceError

ROOT = "app/__init__.py"
TILL = "app/till.py"


@pytest.fixture
def at_the_end(course: Course, workspace: Workspace) -> Workspace:
    """A workspace at chapter 3 with all of chapters 1 and 2 done."""
    solve(course, workspace.root, "own-till", "total")
    done = Progress(1, "own-till", done=("own-till", "total", "savings", "vouchers"))
    move(course, workspace, done, 3)
    return workspace


def reset_all(course: Course, workspace: Workspace, *slugs: str) -> None:
    for slug in slugs:
        reset(course, workspace, course.exercise(slug))


def text_of(workspace: Workspace, path: str) -> str:
    return workspace.files()[path].decode()


@pytest.mark.parametrize(
    "slugs", [["own-till"], ["total"], ["total", "own-till"], ["own-till", "own-till"]]
)
def test_what_was_solved_is_as_at_the_start(
    course: Course, workspace: Workspace, slugs: list[str]
) -> None:
    solve(course, workspace.root, *slugs)

    reset_all(course, workspace, *slugs)

    began = start(course, 1)
    for exercise in course.chapter(1).exercises:
        code = code_of(workspace.files(), exercise.symbol)
        assert code == code_of(began, exercise.symbol)


def test_what_is_at_the_start_stays_so(course: Course, workspace: Workspace) -> None:
    reset_all(course, workspace, "own-till", "total", "own-till", "total")

    files = workspace.files()
    assert {path: files[path] for path in start(course, 1)} == start(course, 1)


def test_what_was_there_is_in_the_snapshot(
    course: Course, workspace: Workspace
) -> None:
    write_file(workspace.root / TILL, "mine = 1\n")
    before = workspace.files()

    snapshot = reset(course, workspace, course.exercise("total"))

    assert read_tree(snapshot) == before
    assert snapshot.name.endswith("before-reset-of-total")


def test_no_other_code_is_touched(course: Course, workspace: Workspace) -> None:
    solve(course, workspace.root, "own-till", "total")
    mine = "\n\ndef  mine( ):   # ♥\n    return {  'a' : 1 }\n"
    edit_file(workspace.root / TILL, "PRICES = {", "PRICES  =  {")
    file = workspace.root / TILL
    write_file(file, text_of(workspace, TILL) + mine)
    root = text_of(workspace, ROOT)

    reset_all(course, workspace, "total")

    assert "PRICES  =  {" in text_of(workspace, TILL)
    assert text_of(workspace, TILL).endswith(mine)
    assert text_of(workspace, ROOT) == root


class TestRepair:
    def test_its_global_comes_back(self, course: Course, workspace: Workspace) -> None:
        solve(course, workspace.root, "own-till")
        edit_file(workspace.root / ROOT, 'till = Till("EUR")\n\n\n', "")

        reset_all(course, workspace, "own-till")

        assert workspace.files()[ROOT] == start(course, 1)[ROOT]

    def test_its_global_does_not_come_twice(
        self, course: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "own-till")
        assert text_of(workspace, ROOT).count('till = Till("EUR")') == 1

        reset_all(course, workspace, "own-till", "own-till")

        assert text_of(workspace, ROOT).count('till = Till("EUR")') == 1

    def test_its_imports_do_not_come_twice(
        self, course: Course, workspace: Workspace
    ) -> None:
        exercise = course.exercise("own-till")
        cached = replace(exercise, starts_as=exercise.mistakes[2])

        for _ in range(3):
            reset(course, workspace, cached)

        root = text_of(workspace, ROOT)
        assert root.count("from functools import cache\n") == 1
        assert root.count("@cache\n") == 1
        assert root.count('"""Build a new till, ready to sell."""') == 1

    def test_a_docstring_that_was_deleted_comes_back(
        self, course: Course, workspace: Workspace
    ) -> None:
        docstring = '    """Build a new till, ready to sell."""\n'
        edit_file(workspace.root / ROOT, docstring, "")

        reset_all(course, workspace, "own-till")

        assert text_of(workspace, ROOT).count(docstring) == 1


class TestLost:
    @pytest.mark.parametrize("slug", ["own-till", "total"])
    def test_a_deleted_file_comes_back_with_all_else_in_it(
        self, course: Course, workspace: Workspace, slug: str
    ) -> None:
        exercise = course.exercise(slug)
        solve(course, workspace.root, "own-till", "total")
        (workspace.root / exercise.symbol.path).unlink()

        reset(course, workspace, exercise)

        others = {e.slug for e in course.chapter(1).exercises} - {slug}
        path = exercise.symbol.path
        assert workspace.files()[path] == start(course, 1, others)[path]

    def test_a_deleted_folder_comes_back(
        self, course: Course, at_the_end: Workspace
    ) -> None:
        (at_the_end.root / "app/templates/receipt.html").unlink()
        (at_the_end.root / "app/templates").rmdir()

        reset_all(course, at_the_end, "receipt")

        assert "goods[0]" in text_of(at_the_end, "app/templates/receipt.html")

    def test_a_renamed_function_is_put_beside(
        self, course: Course, workspace: Workspace
    ) -> None:
        edit_file(workspace.root / ROOT, "def create_till", "def my_till")

        reset_all(course, workspace, "own-till")

        root = text_of(workspace, ROOT)
        assert root.count('till = Till("EUR")') == 1
        assert "def my_till" in root
        symbol = course.exercise("own-till").symbol
        assert code_of(workspace.files(), symbol) == code_of(start(course, 1), symbol)

    def test_a_deleted_method_goes_into_its_class(
        self, course: Course, workspace: Workspace
    ) -> None:
        code = text_of(workspace, TILL).partition("\n    def total")[0]
        write_file(workspace.root / TILL, code)

        reset_all(course, workspace, "total")

        assert workspace.files()[TILL] == start(course, 1)[TILL]

    def test_a_renamed_class_brings_the_whole_file(
        self, course: Course, workspace: Workspace
    ) -> None:
        edit_file(workspace.root / TILL, "class Till", "class MyTill")

        reset_all(course, workspace, "total")

        assert workspace.files()[TILL] == start(course, 1)[TILL]

    def test_a_deleted_assignment_is_put_at_the_end(
        self, course: Course, at_the_end: Workspace
    ) -> None:
        line = 'VOUCHERS: dict[str, int] = {"SPRING": 10, "FRIEND": 29}\n'
        file = at_the_end.root / "app/vouchers.py"
        edit_file(file, line, "")

        reset_all(course, at_the_end, "vouchers")

        assert text_of(at_the_end, "app/vouchers.py").endswith('"FRIEND": "29"}\n')

    def test_a_block_that_was_deleted_brings_the_whole_file(
        self, course: Course, at_the_end: Workspace
    ) -> None:
        page = "app/templates/receipt.html"
        write_file(at_the_end.root / page, "<p>mine</p>\n")

        reset_all(course, at_the_end, "receipt")

        assert at_the_end.files()[page] == start(course, 3)[page]

    def test_a_lost_root_knows_the_chapters_so_far(
        self, course: Course, at_the_end: Workspace
    ) -> None:
        """What chapters 2 and 3 put into it is not forgotten."""
        (at_the_end.root / ROOT).unlink()

        reset_all(course, at_the_end, "own-till")

        assert "import add_receipts\n" in text_of(at_the_end, ROOT)

    @pytest.mark.parametrize("content", ["", "def f(:\n", None])
    def test_without_a_base_the_course_is_the_reference(
        self, course: Course, workspace: Workspace, content: str | None
    ) -> None:
        for path in (ROOT, TILL):
            (workspace.base / path).unlink()
            if content is not None:
                write_file(workspace.base / path, content)
        solve(course, workspace.root, "own-till", "total")

        reset_all(course, workspace, "own-till", "total")

        assert workspace.files()[ROOT] == start(course, 1)[ROOT]
        assert workspace.files()[TILL] == start(course, 1)[TILL]


class TestBroken:
    @pytest.mark.parametrize(
        "content",
        [
            b"def create_till(:\n",
            b"\xff\xfe",
            b"x = '\xe9'\n",
            b"a\0b",
            b"  x = 1\n y\n",
        ],
    )
    @pytest.mark.parametrize("path", [ROOT, TILL])
    def test_a_broken_file_comes_back_whole(
        self, course: Course, workspace: Workspace, path: str, content: bytes
    ) -> None:
        slug = {ROOT: "own-till", TILL: "total"}[path]
        (workspace.root / path).write_bytes(content)

        snapshot = reset(course, workspace, course.exercise(slug))

        assert workspace.files()[path] == start(course, 1)[path]
        assert read_tree(snapshot)[path] == content

    def test_a_file_that_cannot_take_the_code_comes_back_whole(
        self, course: Course, workspace: Workspace
    ) -> None:
        write_file(workspace.root / TILL, "class Till: total = 1\n")

        reset_all(course, workspace, "total")

        assert workspace.files()[TILL] == start(course, 1)[TILL]

    def test_an_emptied_file_gets_the_symbol_alone(
        self, course: Course, workspace: Workspace
    ) -> None:
        write_file(workspace.root / ROOT, "")

        reset_all(course, workspace, "own-till")

        tree = ast.parse(text_of(workspace, ROOT))
        assert isinstance(tree.body[-1], ast.FunctionDef)
        assert ast.get_docstring(tree.body[-1]) == "Build a new till, ready to sell."

    @pytest.mark.parametrize("indentation", ["\t", "  "])
    def test_any_indentation_is_python_after_it(
        self, course: Course, workspace: Workspace, indentation: str
    ) -> None:
        code = text_of(workspace, TILL).replace("    ", indentation) + "MINE = 1\n"
        write_file(workspace.root / TILL, code)

        reset_all(course, workspace, "total")

        ast.parse(text_of(workspace, TILL))
        assert text_of(workspace, TILL).endswith("MINE = 1\n")
        assert "NotImplementedError" in text_of(workspace, TILL)

    @pytest.mark.parametrize("is_lost", [False, True])
    def test_windows_line_ends_stay(
        self, course: Course, workspace: Workspace, is_lost: bool
    ) -> None:
        file = workspace.root / ROOT
        if is_lost:
            edit_file(file, "def create_till", "def my_till")
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

        reset_all(course, workspace, "own-till")

        content = file.read_bytes()
        assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")


def test_a_whole_file_is_written_anew(course: Course, workspace: Workspace) -> None:
    exercise = replace(course.exercise("total"), symbol=Symbol("pyproject.toml"))
    write_file(workspace.root / "pyproject.toml", "mine")

    reset(course, workspace, exercise)

    assert text_of(workspace, "pyproject.toml") == (
        "# exercise total: What the goods cost\n"
    )


@pytest.mark.parametrize("has_snapshot", [False, True])
def test_on_a_full_disk_nothing_is_lost(
    course: Course,
    workspace: Workspace,
    fail_at: Break,
    has_snapshot: bool,
) -> None:
    solve(course, workspace.root, "own-till")
    before = workspace.files()
    number = len(before) + 1 if has_snapshot else 1

    with fail_at(number), pytest.raises(OSError, match="No space left"):
        reset(course, workspace, course.exercise("own-till"))

    assert workspace.files() == before


def test_a_solution_is_put_in_where_the_symbol_is_lost(course: Course) -> None:
    finished = stage(course, 1)
    exercise = course.exercise("total")
    mine = {TILL: finished[TILL].replace(b"def total", b"def sum")}

    files = put_back(mine, exercise, code_of(finished, exercise.symbol), finished)

    source = files[TILL].decode()
    assert source.index("def sum") < source.index("def total")
    ast.parse(source)


@pytest.mark.parametrize(
    ("source", "name", "code", "left"),
    [
        ("", "f", "x = 1\n\n\ndef f(): ...\n", "x = 1\n\n\ndef f(): ...\n"),
        ("x = 2\n", "f", "x = 1\n\n\ndef f(): ...\n", "def f(): ...\n"),
        ("def f(): ...\n", "f", "def f(): ...\n", "def f(): ...\n"),
        (
            "x = 2\n",
            "f",
            "import x\n\n\ndef f(): ...\n",
            "import x\n\n\ndef f(): ...\n",
        ),
        (
            "class A:\n    x = 1\n",
            "A.f",
            "x = 1\ny = 2\n\n\ndef f(self): ...\n",
            "y = 2\n\n\ndef f(self): ...\n",
        ),
    ],
)
def test_what_is_there_already_is_left_out(
    source: str, name: str, code: str, left: str
) -> None:
    assert without_repeats(source, name, code) == left


def test_a_folder_in_place_of_the_file_is_told(
    course: Course, workspace: Workspace
) -> None:
    (workspace.root / TILL).unlink()
    Path(workspace.root / TILL).mkdir()

    with pytest.raises(WorkspaceError, match=r"app/till\.py is no file"):
        reset_all(course, workspace, "total")
