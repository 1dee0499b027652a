"""The views of the solution: a stage, a chapter's start, an exercise left undone."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path, PurePosixPath

from handrail.course.blanks import blank
from handrail.course.blocks import blank_block, block_source, replace_block
from handrail.course.edits import replace_symbol
from handrail.course.env_roots import cut_env
from handrail.course.model import Chapter, Course, CourseError, Exercise, Symbol
from handrail.course.roots import cut
from handrail.course.symbols import symbol_source
from handrail.course.toml_roots import cut_toml

Files = dict[str, bytes]


def stage(course: Course, number: int) -> Files:
    """Return the application as it stands after a chapter: path to content.

    Raises:
        CourseError: A chapter brings a file that the solution does not have, or a
            composition root cannot be cut.
    """
    absent = names_after(course, number)
    files = {}
    for chapter in course.chapters_to(number):
        for path in chapter.brings:
            files[path] = read(course, chapter, path)
            if path in chapter.composition_roots:
                files[path] = cut_root(path, files[path], absent)
    return files


def names_after(course: Course, number: int) -> frozenset[str]:
    """Return what later chapters bring: the modules, and entries as `file::name`."""
    later = [chapter for chapter in course.chapters if chapter.number > number]
    paths = (path for chapter in later for path in chapter.brings)
    modules = (module_name(path) for path in paths if path.endswith(".py"))
    entries = (str(entry) for chapter in later for entry in chapter.entries)
    return frozenset([*modules, *entries])


def start(course: Course, number: int, solved: Iterable[str] = ()) -> Files:
    """Return what a learner begins a chapter with: its stage, its exercises undone.

    Args:
        solved: Slugs of exercises of the chapter that are as the solution has them.
    """
    files, done = stage(course, number), set(solved)
    for exercise in course.chapter(number).exercises:
        if exercise.slug not in done:
            files = undone(files, exercise)
    return files


def undone(files: Mapping[str, bytes], exercise: Exercise) -> Files:
    """Return files with one exercise as the learner finds it.

    Raises:
        CourseError: Its symbol is not in the files, or its start is not Python.
    """
    try:
        return with_code(files, exercise.symbol, start_code(files, exercise))
    except (LookupError, SyntaxError) as error:
        raise CourseError(
            f"{exercise.label}: {exercise.symbol} cannot be left undone: {error}"
        ) from error


def start_code(files: Mapping[str, bytes], exercise: Exercise) -> str:
    """Return what a learner finds in place of an exercise's code.

    Args:
        files: A stage that has the code.
    """
    if exercise.starts_as is not None:
        return read_code(exercise.starts_as.source)
    symbol, note = exercise.symbol, f"exercise {exercise.slug}: {exercise.title}"
    if symbol.name is None:
        return f"# {note}\n"
    if is_template(symbol):
        return blank_block(symbol.name, note)
    return blank(code_of(files, symbol), symbol.name.rpartition(".")[2], note)


def code_of(files: Mapping[str, bytes], symbol: Symbol) -> str:
    """Return the code of a symbol.

    Raises:
        LookupError: The file is not there, or the symbol is not in it.
        SyntaxError: The file is not Python.
    """
    if symbol.path not in files:
        raise LookupError(f"{symbol.path} is not there")
    source = files[symbol.path].decode("utf-8-sig")
    if symbol.name is None:
        return source
    if is_template(symbol):
        return block_source(source, symbol.name)
    return symbol_source(source, symbol.name)


def with_code(files: Mapping[str, bytes], symbol: Symbol, code: str) -> Files:
    """Return files with a symbol's code replaced, in the line ends of its file.

    Raises:
        LookupError: The file is not there, or the symbol is not in it.
        SyntaxError: The file or the code is not Python.
    """
    if symbol.path not in files:
        raise LookupError(f"{symbol.path} is not there")
    source, end = read_text(files[symbol.path])
    code = code.replace("\r\n", "\n")
    if symbol.name is None:
        edited = code
    elif is_template(symbol):
        edited = replace_block(source, symbol.name, code)
    else:
        edited = replace_symbol(source, symbol.name, code)
    return {**files, symbol.path: edited.replace("\n", end).encode()}


def read_text(content: bytes) -> tuple[str, str]:
    """Return a file's text with plain line ends, and the line end that it has.

    Raises:
        UnicodeDecodeError: It is not UTF-8.
    """
    text = content.decode("utf-8-sig")
    end = "\r\n" if "\r\n" in text else "\n"
    return text.replace("\r\n", "\n"), end


def read_code(source: Path) -> str:
    """Read a mistake or an alternative."""
    return source.read_text(encoding="utf-8")


def is_python(symbol: Symbol) -> bool:
    """Tell whether a symbol's name is one of Python's."""
    return symbol.name is not None and not is_template(symbol)


def is_template(symbol: Symbol) -> bool:
    """Tell whether a symbol's name is that of a template block."""
    return symbol.path.endswith(".html")


@cache
def module_name(path: str) -> str:
    """Return the dotted name that a file is imported by."""
    parts = PurePosixPath(path).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def read(course: Course, chapter: Chapter, path: str) -> bytes:
    """Read a file of the solution that a chapter brings."""
    try:
        return (course.solution / path).read_bytes()
    except OSError as error:
        file = chapter.folder / "chapter.toml"
        raise CourseError(
            f"{file}: brings: {path} is not in {course.solution} ({error.strerror})."
        ) from error


@cache
def cut_root(path: str, content: bytes, absent: frozenset[str]) -> bytes:
    """Cut a composition root; an error names its file."""
    try:
        if path.endswith(".py"):
            return cut(content.decode(), absent).encode()
        symbols = map(Symbol.parse, absent)
        entries = [s.name for s in symbols if s.path == path and s.name]
        return cut_entries(path, content.decode(), entries).encode()
    except (CourseError, SyntaxError, UnicodeDecodeError) as error:
        raise CourseError(f"solution/{path}: {error}") from error


def cut_entries(path: str, source: str, absent: Iterable[str]) -> str:
    """Return a composition root that is not Python without some of its entries.

    Raises:
        CourseError: One of them is not there.
    """
    cut_them = cut_toml if path.endswith(".toml") else cut_env
    return cut_them(source, absent)
