"""What a learner wrote for an exercise: its symbol, and what is new beside it."""

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handrail.course.model import Course, Exercise, Symbol
from handrail.course.stage import code_of, is_python, read_code, read_text, stage
from handrail.course.symbols import names_bound, span, split_lines


@dataclass(frozen=True)
class Part:
    """A statement of a module or of a class in it.

    Attributes:
        name: What it defines, such as `Config.check`; empty where it defines nothing.
        text: As it stands.
    """

    name: str
    text: str
    statement: ast.stmt

    @property
    def plain(self) -> str:
        """Its text without comments and layout."""
        return ast.unparse(self.statement)


def own_code(course: Course, exercise: Exercise, files: Mapping[str, bytes]) -> str:
    """Return an exercise's code in files, after what the course has not beside it.

    A helper, a constant or an import may hold what makes a mistake one. The other
    exercises of the file do not count, be they done or not.

    Args:
        files: The learner's, by path; the one of the symbol is enough.

    Raises:
        LookupError: The file or the symbol is gone.
        SyntaxError: The file is not Python.
    """
    symbol = exercise.symbol
    code = code_of(files, symbol)
    if not is_python(symbol):
        return code
    source, _ = read_text(files[symbol.path])
    exercises = [e for e in course.exercises if e.symbol.path == symbol.path]
    others = {e.symbol.name for e in exercises}
    mine = [part for part in parts(source, symbol) if part.name not in others]
    return "\n".join([*new_among(mine, given(course, exercise, exercises)), code])


def given(course: Course, exercise: Exercise, exercises: list[Exercise]) -> list[Part]:
    """Return what the course has put into an exercise's file.

    A repair among the other exercises of the file may start with something beside it.
    """
    symbol = exercise.symbol
    source, _ = read_text(stage(course, exercise.chapter_number)[symbol.path])
    starts = [e.starts_as for e in exercises if e != exercise and e.starts_as]
    sources = [source, *(read_code(start.source) for start in starts)]
    return [part for text in sources for part in parts(text, symbol)]


def new_among(mine: list[Part], known: list[Part]) -> list[str]:
    """Return those parts that are not known, be they laid out in another way."""
    texts = {part.text for part in known}
    unlike = [part.plain for part in mine if part.text not in texts]
    if not unlike:
        return []
    plain = {part.plain for part in known}
    return [text for text in unlike if text not in plain]


def parts(source: str, symbol: Symbol) -> Iterator[Part]:
    """Yield what a module does, a class that is not the symbol by its members."""
    lines = split_lines(source)
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.ClassDef) and statement.name != symbol.name:
            for member in statement.body:
                yield part_of(member, lines, f"{statement.name}.")
        else:
            yield part_of(statement, lines)


def part_of(statement: ast.stmt, lines: list[str], scope: str = "") -> Part:
    """Return a statement as a part, by the first of the names that it defines."""
    names = [f"{scope}{name}" for name in names_bound(statement)]
    place = span(statement)
    text = "".join(lines[place.first : place.end]).strip()
    return Part(next(iter(names), ""), text, statement)
