import ast
from collections.abc import Mapping
from pathlib import Path

import pytest
from small_course import edit_file, load_small_course, solve, write_file
from workspace.conftest import Break

from handrail.course.digests import digests
from handrail.course.loader import load_course
from handrail.course.model import Course
from handrail.course.stage import stage, start
from handrail.workspace.combine import Kept
from handrail.workspace.files import read_tree
from handrail.workspace.progress import Progress
from handrail.workspace.steps import begin, kept_tests, move
from handrail.workspace.workspace import Workspace, WorkspaceError

ROOT = "app/__init__.py"
TILL = "app/till.py"
VOUCHERS = "app/vouchers.py"
AT_1 = Progress(1, "own-till")
DONE_1 = Progress(1, "total", done=("own-till", "total"))
MINE = "\n\ndef  mine( ):   # ♥\n    return {  'a' : 1 }\n"


def application(workspace: Workspace) -> dict[str, bytes]:
    """Return the learner's files without the copies of the tests."""
    files = workspace.files().items()
    return {path: c for path, c in files if not path.startswith("exercises/")}


def text_of(workspace: Workspace, path: str) -> str:
    return workspace.files()[path].decode()


def append(workspace: Workspace, path: str, text: str) -> None:
    write_file(workspace.root / path, text_of(workspace, path) + text)


def all_python(files: Mapping[str, bytes]) -> bool:
    return all(ast.parse(c) for path, c in files.items() if path.endswith(".py"))


class TestBegin:
    @pytest.mark.parametrize("exists", [False, True])
    def test_a_new_or_empty_folder_gets_the_start(
        self, course: Course, tmp_path: Path, exists: bool
    ) -> None:
        root = tmp_path / "deep/er ♥"
        if exists:
            root.mkdir(parents=True)

        step = begin(course, root, 1)

        workspace = Workspace(root)
        assert application(workspace) == start(course, 1)
        assert workspace.base_files() == stage(course, 1)
        assert step.progress == Progress(1, "own-till", asked=digests(course))
        assert workspace.load_progress(course) == step.progress
        assert set(step.added) == {*start(course, 1)}
        assert (step.merged, step.gave_way, step.snapshot) == ((), (), None)

    def test_at_a_later_chapter_those_before_are_given(
        self, course: Course, tmp_path: Path
    ) -> None:
        step = begin(course, tmp_path / "new", 3)

        assert application(Workspace(tmp_path / "new")) == start(course, 3)
        given = ("own-till", "total", "savings", "vouchers")
        assert (step.progress.at, step.progress.given) == ("amounts", given)

    @pytest.mark.parametrize("name", ["mine.txt", ".hidden", ".git/HEAD"])
    def test_a_folder_that_holds_something_is_left_alone(
        self, course: Course, tmp_path: Path, name: str
    ) -> None:
        write_file(tmp_path / "old" / name, "mine")

        with pytest.raises(WorkspaceError, match=r"is not empty.*`handrail start DIR`"):
            begin(course, tmp_path / "old", 1)

        left = [p for p in (tmp_path / "old").rglob("*") if p.is_file()]
        assert left == [tmp_path / "old" / name]

    def test_a_file_of_that_name_is_left_alone(
        self, course: Course, tmp_path: Path
    ) -> None:
        write_file(tmp_path / "old", "mine")

        with pytest.raises(WorkspaceError, match="is not empty"):
            begin(course, tmp_path / "old", 1)

        assert (tmp_path / "old").read_text(encoding="utf-8") == "mine"

    @pytest.mark.parametrize("number", [0, 4])
    def test_a_chapter_that_is_not_there(
        self, course: Course, tmp_path: Path, number: int
    ) -> None:
        with pytest.raises(LookupError, match="they go from 1 to 3"):
            begin(course, tmp_path / "new", number)

    WRITES = 12

    @pytest.mark.parametrize("number", range(1, WRITES + 1))
    def test_one_that_was_interrupted_can_be_repeated(
        self, course: Course, tmp_path: Path, fail_at: Break, number: int
    ) -> None:
        workspace = Workspace(tmp_path / "new")

        with fail_at(number), pytest.raises(OSError, match="No space left"):
            begin(course, workspace.root, 1)
        assert workspace.is_unfinished == workspace.root.exists()
        step = begin(course, workspace.root, 1)

        assert application(workspace) == start(course, 1)
        assert workspace.base_files() == stage(course, 1)
        assert workspace.load_progress(course) == step.progress
        assert not workspace.is_unfinished

    def test_these_are_all_its_writes(
        self, course: Course, tmp_path: Path, fail_at: Break
    ) -> None:
        with fail_at(self.WRITES + 1):
            begin(course, tmp_path / "new", 1)

    def test_the_tests_so_far_come_along(self, course: Course, tmp_path: Path) -> None:
        begin(course, tmp_path / "new", 2)

        files = Workspace(tmp_path / "new").files()
        tests = {
            path for path in files if path.startswith("exercises/") and ".py" in path
        }
        assert tests == {
            "exercises/conftest.py",
            "exercises/01_till/test_create_till.py",
            "exercises/01_till/test_total.py",
            "exercises/02_vouchers/test_saved.py",
            "exercises/02_vouchers/test_vouchers.py",
        }


class TestMove:
    def test_the_next_chapter_comes_undone(
        self, course: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "own-till", "total")
        before = workspace.files()

        step = move(course, workspace, DONE_1, 2)

        assert step.progress == Progress(2, "savings", done=("own-till", "total"))
        assert step.filled_in == ()
        assert step.added == (VOUCHERS,)
        assert step.merged == (ROOT,)
        assert step.gave_way == ()
        assert workspace.files()[VOUCHERS] == start(course, 2)[VOUCHERS]
        assert "    add_vouchers(till)\n" in text_of(workspace, ROOT)
        assert workspace.base_files() == stage(course, 2)
        assert workspace.load_progress(course) == step.progress
        assert step.snapshot is not None
        assert read_tree(step.snapshot) == before

    def test_the_learners_own_code_is_kept(
        self, course: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "own-till", "total")
        append(workspace, ROOT, MINE)
        append(workspace, TILL, MINE)
        edit_file(workspace.root / ROOT, "Build a new till", "Mine ♥")
        write_file(workspace.root / "app/mine.py", "mine = 1\n")

        step = move(course, workspace, DONE_1, 2)

        assert step.gave_way == ()
        for path in (ROOT, TILL):
            assert text_of(workspace, path).endswith(MINE)
        assert '    """Mine ♥, ready to sell."""\n' in text_of(workspace, ROOT)
        assert text_of(workspace, "app/mine.py") == "mine = 1\n"

    def test_a_function_in_conflict_is_the_courses_and_is_told(
        self, course: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "own-till", "total")
        edit_file(workspace.root / ROOT, "    return till\n", "    return (till)\n")
        append(workspace, ROOT, MINE)

        step = move(course, workspace, DONE_1, 2)

        assert step.gave_way == (Kept(ROOT, "create_till"),)
        root = text_of(workspace, ROOT)
        assert "    add_vouchers(till)\n    return till\n" in root
        assert root.endswith(MINE)
        assert step.snapshot is not None
        assert b"return (till)" in read_tree(step.snapshot)[ROOT]

    def test_a_jump_fills_in_and_says_what_was_given(
        self, course: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "total")
        append(workspace, TILL, MINE)

        step = move(course, workspace, Progress(1, "own-till", done=("total",)), 3)

        assert (
            step.progress.given == step.filled_in == ("own-till", "savings", "vouchers")
        )
        assert step.progress.at == "amounts"
        files, expected = application(workspace), start(course, 3)
        assert files[TILL] == expected[TILL] + MINE.encode()
        assert files[VOUCHERS] == stage(course, 3)[VOUCHERS]
        assert files["app/receipts.py"] == expected["app/receipts.py"]
        assert step.gave_way == ()
        assert "add_vouchers(till)\n    add_receipts(till)\n" in text_of(
            workspace, ROOT
        )

    def test_what_the_solution_has_nowhere_goes_as_it_is_filled_in(
        self, course: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "total")
        assert "\ntill = Till(" in text_of(workspace, ROOT)

        move(course, workspace, Progress(1, "own-till", done=("total",)), 2)

        assert "\ntill = Till(" not in text_of(workspace, ROOT)

    def test_what_was_given_is_not_given_over_the_learners_code(
        self, course: Course, workspace: Workspace
    ) -> None:
        given = Progress(1, "own-till", given=("own-till",), done=("total",))
        solve(course, workspace.root, "own-till", "total")
        edit_file(workspace.root / ROOT, "Build a new till", "Mine ♥")

        step = move(course, workspace, given, 2)

        assert '"""Mine ♥, ready to sell."""' in text_of(workspace, ROOT)
        assert step.progress.given == ("own-till",)
        assert step.filled_in == ()

    @pytest.mark.parametrize("content", [b"def f(:\n", b"\xff", None])
    def test_a_broken_or_deleted_file_that_was_not_done_is_filled_in(
        self, course: Course, workspace: Workspace, content: bytes | None
    ) -> None:
        (workspace.root / TILL).unlink()
        if content is not None:
            (workspace.root / TILL).write_bytes(content)

        move(course, workspace, AT_1, 2)

        assert application(workspace)[TILL] == stage(course, 2)[TILL]

    def test_a_broken_root_gives_way_whole(
        self, course: Course, workspace: Workspace
    ) -> None:
        write_file(workspace.root / ROOT, "def f(:\n")

        step = move(course, workspace, DONE_1, 2)

        assert step.gave_way == (Kept(ROOT, ""),)
        assert application(workspace)[ROOT] == start(course, 2)[ROOT]

    def test_windows_line_ends_are_kept(
        self, course: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "own-till", "total")
        file = workspace.root / ROOT
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

        step = move(course, workspace, DONE_1, 2)

        content = file.read_bytes()
        assert step.gave_way == ()
        assert content.count(b"\n") == content.count(b"\r\n")
        assert b"add_vouchers(till)\r\n" in content

    def test_an_own_file_of_a_coming_files_name_is_kept_and_told(
        self, course: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "own-till", "total")
        write_file(workspace.root / VOUCHERS, "mine = 1\n")

        step = move(course, workspace, DONE_1, 2)

        assert step.gave_way == (Kept(VOUCHERS, ""),)
        assert step.merged == (ROOT, VOUCHERS)
        assert application(workspace)[VOUCHERS] == start(course, 2)[VOUCHERS]
        assert step.snapshot is not None
        assert read_tree(step.snapshot)[VOUCHERS] == b"mine = 1\n"

    def test_a_step_back_is_refused_before_anything_changes(
        self, course: Course, workspace: Workspace
    ) -> None:
        before = workspace.files()

        with pytest.raises(WorkspaceError, match=r"at chapter 2 already.*--at 1"):
            move(course, workspace, Progress(2, "savings"), 1)

        assert workspace.files() == before
        assert not (workspace.state / "snapshots").exists()

    def test_edited_tests_are_as_the_course_has_them(
        self, course: Course, workspace: Workspace
    ) -> None:
        test = "exercises/01_till/test_total.py"
        write_file(workspace.root / test, "def test_total(): pass\n")

        move(course, workspace, DONE_1, 2)

        assert workspace.files()[test] == kept_tests(course, 2)[test]

    def test_all_the_way_to_the_end(self, course: Course, workspace: Workspace) -> None:
        progress = AT_1
        for number in (1, 2, 3):
            ids = [e.slug for e in course.chapter(number).exercises]
            solve(course, workspace.root, *ids)
            progress = progress.with_done(ids)
            if number < 3:
                progress = move(course, workspace, progress, number + 1).progress

        files = application(workspace)
        solution = stage(course, 3)
        extra = b'till = Till("EUR")\n\n\n'
        assert files[ROOT].replace(extra, b"") == solution[ROOT]
        assert {p: c for p, c in files.items() if p != ROOT} == {
            p: c for p, c in solution.items() if p != ROOT
        }
        assert progress.given == ()

    def test_without_its_base_the_course_comes_whole(
        self, course: Course, workspace: Workspace
    ) -> None:
        """Who deletes .handrail/base loses no code: it is in the snapshot."""
        solve(course, workspace.root, "own-till", "total")
        for file in workspace.base.rglob("*.py"):
            file.unlink()

        step = move(course, workspace, AT_1, 2)

        assert Kept(ROOT, "") in step.gave_way
        assert application(workspace) == start(course, 2)


class TestNewerCourse:
    """The same chapter again, from a course that was changed."""

    def test_the_same_course_changes_nothing(
        self, course: Course, workspace: Workspace
    ) -> None:
        append(workspace, TILL, MINE)
        before = workspace.files()

        step = move(course, workspace, AT_1, 1)

        assert workspace.files() == before
        assert (step.added, step.merged, step.gave_way) == ((), (), ())

    def test_a_changed_function_comes_and_all_else_stays(
        self, course: Course, newer: Course, workspace: Workspace
    ) -> None:
        solve(course, workspace.root, "own-till", "total")
        progress = move(course, workspace, DONE_1, 2).progress
        append(workspace, VOUCHERS, MINE)
        solve(course, workspace.root, "vouchers")
        file = newer.solution / VOUCHERS
        edit_file(file, '    till.parts.append("vouchers")', "    till.parts += [1]")

        step = move(newer, workspace, progress, 2)

        text = text_of(workspace, VOUCHERS)
        assert step.merged == (VOUCHERS,)
        assert step.gave_way == ()
        assert "    till.parts += [1]\n" in text
        assert "exercise savings: What a voucher saves" in text
        assert '"SPRING": 10' in text
        assert text.endswith(MINE)

    def test_work_in_progress_on_what_did_not_change_stays(
        self, newer: Course, workspace: Workspace
    ) -> None:
        file = workspace.root / TILL
        before = (
            '    raise NotImplementedError("exercise total: What the goods cost")\n'
        )
        edit_file(file, before, "    return 1 + len(goods)\n")
        edit_file(newer.solution / TILL, '"cake": 399', '"cake": 400')

        move(newer, workspace, AT_1, 1)

        assert '"cake": 400' in text_of(workspace, TILL)
        assert "return 1 + len(goods)\n" in text_of(workspace, TILL)

    def test_an_exercise_whose_solution_changed_begins_anew(
        self, newer: Course, workspace: Workspace
    ) -> None:
        edit_file(
            newer.solution / TILL, "sum(PRICES[name] for", "sum(PRICES[name] + 1 for"
        )

        step = move(newer, workspace, AT_1, 1)

        assert "exercise total" in text_of(workspace, TILL)
        assert all_python(application(workspace))
        assert step.progress.at == "own-till"

    def test_a_new_exercise_about_old_code_is_filled_in(
        self, newer: Course, workspace: Workspace
    ) -> None:
        solve(newer, workspace.root, "own-till", "total")
        edit_file(newer.solution / TILL, "PRICES = {", "TAX = 7\nPRICES = {")
        toml = newer.chapter(1).folder / "chapter.toml"
        text = toml.read_text(encoding="utf-8")
        table = text[text.index('[[exercises]]\nslug = "total"') :]
        table = table.replace('"total"', '"tax"').replace("::Till.total", "::TAX")
        write_file(toml, f"{text}\n{table}")
        for mistake in newer.exercise("total").mistakes:
            file = toml.parent / "mistakes/tax" / mistake.source.name
            write_file(file, "TAX = 1\n")

        step = move(load_course(newer.root), workspace, DONE_1, 2)

        assert step.progress.given == ("tax",)
        assert "TAX = 7\n" in text_of(workspace, TILL)
        assert step.gave_way == ()

    def test_a_file_that_is_new_in_an_old_chapter_comes(
        self, newer: Course, workspace: Workspace
    ) -> None:
        toml = newer.chapter(1).folder / "chapter.toml"
        edit_file(toml, '"app/till.py", ', '"app/till.py", "run.py", ')
        write_file(newer.solution / "run.py", "import app\n")

        step = move(load_course(newer.root), workspace, AT_1, 1)

        assert step.added == ("run.py",)
        assert text_of(workspace, "run.py") == "import app\n"


class TestInterrupted:
    """A full disk at any write of a step from chapter 1 to chapter 3."""

    WRITES = 26

    @pytest.fixture
    def undisturbed(self, course: Course, tmp_path: Path) -> Workspace:
        """A workspace in which the step was done without a fault."""
        workspace = Workspace(tmp_path / "undisturbed")
        begin(course, workspace.root, 1)
        self.prepare(course, workspace)
        move(course, workspace, DONE_1, 3)
        return workspace

    @pytest.mark.parametrize("number", range(1, WRITES + 1))
    def test_nothing_is_lost_and_the_step_can_be_repeated(
        self,
        course: Course,
        workspace: Workspace,
        undisturbed: Workspace,
        fail_at: Break,
        number: int,
    ) -> None:
        mine = self.prepare(course, workspace)

        with fail_at(number), pytest.raises(OSError, match="No space left"):
            move(course, workspace, DONE_1, 3)
        self.assert_nothing_is_lost(workspace, mine)
        move(course, workspace, workspace.load_progress(course), 3)

        assert workspace.files() == undisturbed.files()
        assert workspace.base_files() == undisturbed.base_files()
        progress = undisturbed.load_progress(course)
        assert workspace.load_progress(course) == progress

    def test_these_are_all_its_writes(
        self, course: Course, workspace: Workspace, fail_at: Break
    ) -> None:
        self.prepare(course, workspace)

        with fail_at(self.WRITES + 1):
            move(course, workspace, DONE_1, 3)

    def prepare(self, course: Course, workspace: Workspace) -> dict[str, bytes]:
        """Do chapter 1 in a way of one's own, conflict included."""
        solve(course, workspace.root, "own-till", "total")
        edit_file(workspace.root / ROOT, "    return till\n", "    return (till)\n")
        edit_file(workspace.root / ROOT, "import Till\n", "import Till\nimport os\n")
        append(workspace, ROOT, MINE)
        append(workspace, TILL, MINE)
        write_file(workspace.root / "app/mine.py", "mine = 1\n")
        workspace.save_progress(DONE_1)
        return workspace.files()

    def assert_nothing_is_lost(
        self, workspace: Workspace, mine: dict[str, bytes]
    ) -> None:
        now = workspace.files()
        assert all_python(now)
        assert not [path for path in now if path.split("/")[-1].startswith(".a")]
        if now != mine:
            [snapshot] = (workspace.state / "snapshots").iterdir()
            assert read_tree(snapshot) == mine


def test_two_courses_written_are_the_same(tmp_path: Path) -> None:
    one, other = (load_small_course(tmp_path / name) for name in "ab")

    assert stage(one, 3) == stage(other, 3)
