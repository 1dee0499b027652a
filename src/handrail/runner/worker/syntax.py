"""Finds the first file of an application that is no Python."""

import io
import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import CodeType

from handrail.runner.job import Frame, Trouble
from handrail.runner.sources import own_sources
from handrail.runner.worker.decoding import (
    UnreadableError,
    decode,
    is_misread,
    named_encoding,
)

COMPILED: dict[str, tuple[bytes, CodeType]] = {}
KNOWN: dict[bytes, CodeType] = {}  # by what is in a file, wherever it is
MISREAD: dict[str, str] = {}  # the encoding that a file names, and is not saved in


def compiled(path: str, data: bytes) -> CodeType | None:
    """Return the code of a file that was checked, if that is still its content.

    Code that was compiled ahead is as good.
    """
    known, code = COMPILED.get(path, (None, None))
    if known == data:
        return code
    if data not in KNOWN:
        return None
    COMPILED[path] = data, located(KNOWN[data], path)
    return COMPILED[path][1]


def compile_ahead(files: Iterable[Path]) -> None:
    """Compile files that applications are likely to have a copy of.

    A fork has what the process has that it was forked from.

    Raises:
        OSError: One of them cannot be read.
        SyntaxError: One of them is no Python.
    """
    for file in files:
        data = file.read_bytes()
        KNOWN[data] = compile(data, file.name, "exec", dont_inherit=True)


def located(code: CodeType, path: str) -> CodeType:
    """Return code as that of the file at a path."""
    consts = (located(c, path) if type(c) is CodeType else c for c in code.co_consts)
    return code.replace(co_filename=path, co_consts=tuple(consts))


def find_syntax_error(workspace: Path) -> Trouble | None:
    """Compile the application without running it; return what is wrong first."""
    for path in application_files(workspace):
        trouble = check_file(workspace, path)
        if trouble:
            return trouble
    return None


def application_files(workspace: Path) -> Iterator[Path]:
    """Give `run.py` and all of `app/`, in a stable order."""
    for path in own_sources(workspace):
        if path.relative_to(workspace).parts[0] in {"app", "run.py"}:
            yield path


def check_file(workspace: Path, path: Path) -> Trouble | None:
    """Read and compile one file; return what is wrong with it."""
    name = path.relative_to(workspace).as_posix()
    if path.exists() and not path.is_file():
        return _trouble(name, f"{name} cannot be read: it is no file of text.")
    try:
        data = path.read_bytes()
    except OSError as error:
        return _trouble(name, f"{name} cannot be read: {error.strerror}.")
    if compiled(str(path), data):
        return None
    try:
        source = decode(data)
    except UnreadableError as error:
        return _at_byte(name, data, error)
    MISREAD.pop(name, None)
    if is_misread(data):
        MISREAD[name] = str(named_encoding(data))
    return _compile(name, path, data, source)


def _compile(name: str, path: Path, data: bytes, source: str) -> Trouble | None:
    try:
        with warnings.catch_warnings():
            # The tests run with warnings as errors: say it here, with its place.
            warnings.simplefilter("error")
            code = compile(source, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        return _at_place(name, source, error)
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        why = str(error) or type(error).__name__
        return _trouble(name, f"{name} cannot be compiled: {why}.")
    COMPILED[str(path)] = data, code
    return None


def _at_place(name: str, source: str, error: SyntaxError) -> Trouble:
    line = error.lineno or 1
    lines = io.StringIO(source, newline=None).read().split("\n")
    code = lines[line - 1] if line <= len(lines) else ""
    column = min(max(error.offset or 1, 1), len(code) + 1)
    return _trouble(name, f"{name} is not Python: {error.msg}.", line, code, column)


def _at_byte(name: str, data: bytes, error: UnreadableError) -> Trouble:
    message = f"{name} {error}"
    if error.offset is None:
        return _trouble(name, message)
    line = data.count(b"\n", 0, error.offset) + 1
    start = data.rfind(b"\n", 0, error.offset) + 1
    code = _visible(data[start:].split(b"\n", 1)[0].rstrip(b"\r"))
    column = len(_visible(data[start : error.offset])) + 1
    return _trouble(name, message, line, code, column)


def _visible(data: bytes) -> str:
    text = data.decode("utf-8", "replace")
    return text.replace("\0", "\N{REPLACEMENT CHARACTER}")


def _trouble(
    name: str, message: str, line: int = 1, code: str = "", column: int | None = None
) -> Trouble:
    return Trouble("syntax", message, Frame(name, line, "<module>", code), column)
