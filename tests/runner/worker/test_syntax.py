from collections.abc import Callable
from pathlib import Path
from types import CodeType

import pytest

from handrail.runner import Frame, Trouble
from handrail.runner.worker import syntax
from handrail.runner.worker.syntax import compiled, find_syntax_error


def write(workspace: Path, data: bytes, name: str = "app/views.py") -> None:
    path = workspace / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def find(workspace: Path, data: bytes) -> Trouble:
    write(workspace, data)
    trouble = find_syntax_error(workspace)
    assert trouble is not None
    assert trouble.kind == "syntax"
    assert trouble.frame is not None
    assert trouble.frame.file == "app/views.py"
    return trouble


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x = 1",
        b"\xef\xbb\xbfx = 1\n",
        b"def f():\r\n    return 1\r\n",
        b"x = 1\ry = 2\r",
        "name = 'Zoë'\n".encode(),
        "# -*- coding: latin-1 -*-\nname = 'Zoë'\n".encode("latin-1"),
    ],
)
def test_what_python_reads_is_fine(workspace: Path, data: bytes) -> None:
    write(workspace, data)

    assert find_syntax_error(workspace) is None


def test_an_empty_workspace_is_fine(workspace: Path) -> None:
    assert find_syntax_error(workspace) is None


@pytest.mark.parametrize(
    ("data", "line", "code", "column"),
    [
        (b"def f():\n    return )\n", 2, "    return )", 12),
        (b"def f():\r\n    return )\r\n", 2, "    return )", 12),
        ("x = 'ä' )\n".encode(), 1, "x = 'ä' )", 9),
        (b"\xef\xbb\xbfx = )\n", 1, "x = )", 5),
        (b"x = 1\nx = (\n", 2, "x = (", 5),
    ],
)
def test_a_syntax_error_has_its_place(
    workspace: Path, data: bytes, line: int, code: str, column: int
) -> None:
    trouble = find(workspace, data)

    assert trouble.message.startswith("app/views.py is not Python: ")
    assert trouble.frame == Frame("app/views.py", line, "<module>", code)
    assert trouble.column == column


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"x = 1\n    y = 2\n", 2),
        (b"if x:\n    a\n  b\n", 3),
        (b"def f():\n", 1),
        (b"x = '\\d'\n", 1),
    ],
)
def test_where_versions_of_python_differ_the_line_is_sure(
    workspace: Path, data: bytes, line: int
) -> None:
    trouble = find(workspace, data)

    assert trouble.frame is not None
    assert trouble.frame.line == line
    assert trouble.frame.code == data.decode().splitlines()[line - 1]
    assert trouble.column is not None
    assert 1 <= trouble.column <= len(trouble.frame.code) + 1


def test_tabs_and_spaces_are_named(workspace: Path) -> None:
    trouble = find(workspace, b"if True:\n\tx = 1\n        y = 2\n")

    assert "tabs and spaces" in trouble.message


@pytest.mark.parametrize(
    ("data", "says", "line", "column"),
    [
        (b"x = 1\ny = '\xe9'\n", "is not UTF-8 text: byte 0xE9", 2, 6),
        (b"# a\n# b\n# c\ny = '\xc3\xa4\xe9'\n", "byte 0xE9", 4, 7),
        (b"x = 1\ny = \0 2\n", "holds a NUL byte", 2, 5),
        (b"# coding: klingon\n", "names an encoding that Python does not", 1, 1),
        (b"# coding: rot13\n", "names an encoding that Python does not", 1, 1),
        (b"# coding: klingon\nx = '\xe9'\n", "names an encoding that Python", 1, 1),
        (b"# coding: utf8\n\nx = '\xe9'\n", "is not UTF-8 text: byte 0xE9", 3, 6),
        (b"# coding: ascii\nx = '\xe9'\n", "is not ascii text: byte 0xE9", 2, 6),
        ("# coding: ascii\nx = 'ä'\n".encode(), "names the encoding ascii, and", 1, 1),
        (b"\xef\xbb\xbf# coding: latin-1\n", "begins with the mark of UTF-8", 1, 1),
        ("x = 1\n".encode("utf-16"), "is saved as UTF-16", 1, None),
    ],
)
def test_what_is_no_text_has_its_place(
    workspace: Path, data: bytes, says: str, line: int, column: int | None
) -> None:
    trouble = find(workspace, data)

    assert f"app/views.py {says}" in trouble.message or says in trouble.message
    assert trouble.frame is not None
    assert trouble.frame.line == line
    assert trouble.column == column


def test_code_that_is_too_deep_is_told(workspace: Path) -> None:
    deep = b"x = " + b"-" * 100_000 + b"1\n"

    assert "app/views.py" in find(workspace, deep).message


def test_only_the_application_is_compiled(workspace: Path) -> None:
    for name in ["tests/test_it.py", "exercises/a.py", ".venv/b.py", "notes.py"]:
        write(workspace, b"(", name)
    write(workspace, b"x = 1\n", "run.py")
    (workspace / "app/folder.py").mkdir(parents=True)

    assert find_syntax_error(workspace) is None


def test_the_first_file_is_told(workspace: Path) -> None:
    for name in ["run.py", "app/b.py", "app/a.py", "app/api/c.py"]:
        write(workspace, b"(", name)
    trouble = find_syntax_error(workspace)

    assert trouble is not None
    assert trouble.frame is not None
    assert trouble.frame.file == "run.py"


def test_what_was_checked_is_compiled_for_as_long_as_it_is_the_same(
    workspace: Path,
) -> None:
    path = str(workspace / "app/views.py")
    write(workspace, b"x = 1\n")
    assert find_syntax_error(workspace) is None
    assert compiled(path, b"x = 2\n") is None

    names: dict[str, int] = {}
    exec(compiled(path, b"x = 1\n") or "", names)
    assert names["x"] == 1

    find(workspace, b"x = (\n")
    assert compiled(path, b"x = (\n") is None


def code_names(code: CodeType) -> set[str]:
    inner = (c for c in code.co_consts if isinstance(c, CodeType))
    return {code.co_filename}.union(*map(code_names, inner))


def test_what_was_compiled_ahead_is_the_code_of_the_file_that_has_a_copy(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syntax, "KNOWN", {})
    data = b"def f():\n    return [x for x in (lambda: 'abc')()]\n"
    original = tmp_path / "original.py"
    original.write_bytes(data)
    syntax.compile_ahead([original])
    write(workspace, data)
    path = str(workspace / "app/views.py")
    code = compiled(path, data)

    assert code is not None
    assert code_names(code) == {path}
    names: dict[str, Callable[[], list[str]]] = {}
    exec(code, names)
    assert names["f"]() == ["a", "b", "c"]
    assert compiled(path, data + b"# changed\n") is None
