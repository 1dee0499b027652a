import ast
from dataclasses import replace
from pathlib import Path

import pytest
from small_course import edit_file, write_file, write_small_course

from handrail.course.loader import load_course
from handrail.course.model import Course, CourseError, Symbol
from handrail.course.stage import (
    code_of,
    module_name,
    read_text,
    stage,
    start,
    start_code,
    undone,
    with_code,
)

TILL = Symbol("app/till.py", "Till.total")


def solution(course: Course) -> dict[str, bytes]:
    files = (file for file in course.solution.rglob("*") if file.is_file())
    return {f.relative_to(course.solution).as_posix(): f.read_bytes() for f in files}


class TestStage:
    def test_the_last_one_is_the_solution(self, course: Course) -> None:
        assert stage(course, 3) == solution(course)

    def test_it_has_the_files_of_the_chapters_so_far(self, course: Course) -> None:
        assert set(stage(course, 1)) == {*course.chapter(1).brings}
        assert set(stage(course, 2)) == {*course.chapter(1).brings, "app/vouchers.py"}

    def test_its_root_names_none_of_what_comes_later(self, course: Course) -> None:
        roots = [stage(course, n)["app/__init__.py"].decode() for n in (1, 2)]

        assert roots[0] == (
            '"""A till for a small shop."""\n\nfrom app.till import Till\n\n\n'
            'def create_till(currency: str) -> Till:\n    """Build a new till, ready '
            'to sell."""\n    till = Till(currency)\n    return till\n'
        )
        assert "add_vouchers(till)" in roots[1]
        assert "receipts" not in roots[1]

    def test_no_other_file_is_cut(self, course: Course) -> None:
        file = course.solution / "app/till.py"
        write_file(file, "from app.vouchers import saved\n")

        assert stage(course, 1)["app/till.py"] == b"from app.vouchers import saved\n"

    def test_a_template_is_no_module(self, course: Course) -> None:
        """`app/till.html` of chapter 3 does not make `app.till` absent in chapter 1."""
        write_file(course.solution / "app/till.html", "")
        last = replace(course.chapter(3), brings=("app/receipts.py", "app/till.html"))
        changed = Course(course.root, (*course.chapters[:2], last))

        assert stage(changed, 1) == stage(course, 1)

    def test_a_root_in_toml_gets_its_entries_with_their_chapters(
        self, course: Course
    ) -> None:
        write_file(course.solution / "pyproject.toml", "[a]\nx = 1\n\n[b]\ny = 2\n")
        first, second, third = course.chapters
        roots = (*first.composition_roots, "pyproject.toml")
        entry = Symbol("pyproject.toml", "b")
        changed = Course(
            course.root,
            (
                replace(first, composition_roots=roots),
                replace(second, entries=(entry,)),
                third,
            ),
        )

        assert stage(changed, 1)["pyproject.toml"] == b"[a]\nx = 1\n"
        assert stage(changed, 2)["pyproject.toml"] == b"[a]\nx = 1\n\n[b]\ny = 2\n"

    def test_a_file_that_the_solution_lacks_is_named(self, course: Course) -> None:
        (course.solution / "app/vouchers.py").unlink()

        with pytest.raises(CourseError, match=r"brings: app/vouchers\.py is not in"):
            stage(course, 2)
        assert stage(course, 1)

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (b"def f(:\n", "invalid syntax"),
            (b"# \xff\n", "can't decode"),
            (b"from app import till, vouchers\n", "line 1: one import names"),
        ],
    )
    def test_a_root_that_cannot_be_cut_is_named(
        self, course: Course, content: bytes, said: str
    ) -> None:
        (course.solution / "app/__init__.py").write_bytes(content)

        with pytest.raises(CourseError, match=f"^solution/app/__init__.py: .*{said}"):
            stage(course, 1)


class TestStart:
    def test_the_chapters_exercises_are_undone(self, course: Course) -> None:
        files = start(course, 2)

        vouchers = files["app/vouchers.py"].decode()
        assert (
            '    raise NotImplementedError("exercise savings: What a voucher saves")\n'
            in vouchers
        )
        assert '{"SPRING": "10", "FRIEND": "29"}' in vouchers

    def test_what_came_before_is_done(self, course: Course) -> None:
        files, finished = start(course, 2), stage(course, 2)

        assert {p for p in files if files[p] != finished[p]} == {"app/vouchers.py"}

    def test_those_that_are_solved_are_left_alone(self, course: Course) -> None:
        assert start(course, 2, ["savings", "vouchers", "own-till"]) == stage(course, 2)
        one = start(course, 2, ["savings"])
        assert code_of(one, Symbol("app/vouchers.py", "saved")) == code_of(
            stage(course, 2), Symbol("app/vouchers.py", "saved")
        )

    def test_a_global_of_a_mistake_comes_along(self, course: Course) -> None:
        root = start(course, 1)["app/__init__.py"].decode()

        assert 'till = Till("EUR")\n\n\ndef create_till' in root
        assert '    """Build a new till, ready to sell."""\n' in root

    def test_a_block_starts_as_the_mistake(self, course: Course) -> None:
        page = start(course, 3)["app/templates/receipt.html"].decode()

        assert page == (
            "<h1>Receipt</h1>\n{% block lines %}\n<li>{{ goods[0] }}</li>\n"
            "{% endblock %}\n"
        )

    @pytest.mark.parametrize("number", [1, 2, 3])
    def test_every_start_is_python(self, course: Course, number: int) -> None:
        for path, content in start(course, number).items():
            if path.endswith(".py"):
                ast.parse(content)

    def test_a_symbol_that_is_not_there_is_named(self, tmp_path: Path) -> None:
        root = write_small_course(tmp_path / "wrong")
        edit_file(
            root / "chapters/02_vouchers/chapter.toml",
            "vouchers.py::saved",
            "a.py::saved",
        )

        with pytest.raises(
            CourseError, match=r"^2\.1 What .*: app/a\.py::saved cannot"
        ):
            start(load_course(root), 2)

    def test_a_mistake_that_is_not_python_is_named(self, course: Course) -> None:
        write_file(
            course.chapter(2).folder / "mistakes/vouchers/as_text.py", "VOUCHERS = [\n"
        )

        with pytest.raises(CourseError, match=r"^2\.2 Vouchers in numbers: "):
            start(course, 2)


class TestStartCode:
    def test_an_empty_block(self, course: Course) -> None:
        exercise = replace(course.exercise("receipt"), kind="blank", starts_as=None)

        code = start_code(stage(course, 3), exercise)

        note = "exercise receipt: All goods on the receipt"
        assert code == f"{{% block lines %}}{{# {note} #}}{{% endblock %}}"

    def test_an_empty_file(self, course: Course) -> None:
        symbol = Symbol("pyproject.toml")
        exercise = replace(course.exercise("total"), symbol=symbol)

        files = undone(stage(course, 1), exercise)

        assert files["pyproject.toml"] == b"# exercise total: What the goods cost\n"

    @pytest.mark.parametrize("title", ['Say "no"', "back\\slash", r"\N{x} \u"])
    def test_any_title_leaves_python(self, course: Course, title: str) -> None:
        for symbol in ["saved", "VOUCHERS"]:
            exercise = replace(
                course.exercise("savings"),
                title=title,
                symbol=Symbol("app/vouchers.py", symbol),
            )

            ast.parse(undone(stage(course, 2), exercise)["app/vouchers.py"])


class TestCode:
    def test_code_that_is_put_back_changes_nothing(self, course: Course) -> None:
        files = stage(course, 3)

        for exercise in course.exercises:
            code = code_of(files, exercise.symbol)
            assert with_code(files, exercise.symbol, code) == files

    def test_windows_line_ends_stay(self, course: Course) -> None:
        content = stage(course, 1)["app/till.py"].replace(b"\n", b"\r\n")
        files = {"app/till.py": content}

        for code in ["def total(self):\n    return 1\n", code_of(files, TILL)]:
            edited = with_code(files, TILL, code)["app/till.py"]

            assert edited.count(b"\n") == edited.count(b"\r\n") == edited.count(b"\r")
            ast.parse(edited)
        assert with_code(files, TILL, code_of(files, TILL)) == files

    def test_code_with_windows_line_ends_takes_on_the_files(
        self, course: Course
    ) -> None:
        code = "def total(self):\r\n    return 1\r\n"

        edited = with_code(stage(course, 1), TILL, code)["app/till.py"]

        assert b"\r" not in edited

    def test_a_start_has_one_kind_of_line_end(self, course: Course) -> None:
        """A clone on Windows may have its whole solution with CRLF."""
        for file in course.solution.rglob("*.py"):
            file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

        for path, content in start(course, 2).items():
            if path.endswith(".py"):
                assert content.count(b"\n") == content.count(b"\r\n"), path
                assert b"\r\r" not in content

    def test_a_byte_order_mark_is_no_code(self) -> None:
        files = {"a.py": b"\xef\xbb\xbfx = 1\n"}

        assert code_of(files, Symbol("a.py", "x")) == "x = 1\n"
        assert code_of(files, Symbol("a.py")) == "x = 1\n"
        assert with_code(files, Symbol("a.py", "x"), "x = 2\n") == {"a.py": b"x = 2\n"}

    def test_a_file_that_is_not_there(self) -> None:
        with pytest.raises(LookupError, match=r"a\.py is not there"):
            code_of({}, Symbol("a.py", "x"))
        with pytest.raises(LookupError, match=r"a\.py is not there"):
            with_code({}, Symbol("a.py", "x"), "")

    def test_a_file_that_is_not_utf_8(self) -> None:
        with pytest.raises(UnicodeDecodeError):
            code_of({"a.py": b"# \xff\nx = 1\n"}, Symbol("a.py", "x"))

    def test_the_files_that_went_in_are_as_they_were(self) -> None:
        files = {"a.py": b"x = 1\n"}

        with_code(files, Symbol("a.py", "x"), "x = 2\n")

        assert files == {"a.py": b"x = 1\n"}

    @pytest.mark.parametrize(
        ("content", "text", "end"),
        [
            (b"", "", "\n"),
            (b"a\nb", "a\nb", "\n"),
            (b"a\r\nb\r\n", "a\nb\n", "\r\n"),
            (b"\xef\xbb\xbfa\nb\r\n", "a\nb\n", "\r\n"),
        ],
    )
    def test_a_text_and_its_line_end(self, content: bytes, text: str, end: str) -> None:
        assert read_text(content) == (text, end)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("app/__init__.py", "app"),
        ("app/api/__init__.py", "app.api"),
        ("app/api/health.py", "app.api.health"),
        ("run.py", "run"),
    ],
)
def test_the_name_that_a_file_is_imported_by(path: str, name: str) -> None:
    assert module_name(path) == name


def test_a_symbol_is_written_as_it_is_read() -> None:
    for text in ["app/config.py::Config.check", ".env.example"]:
        assert str(Symbol.parse(text)) == text
    assert Symbol.parse(".env.example").name is None
