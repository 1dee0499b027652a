"""What a learner wrote for an exercise: its symbol, and what is new beside it."""

import ast
from collections.abc import Iterator, Mapping

from handrail.course.model import Course, Exercise, Symbol
from handrail.course.stage import code_of, is_python, stage, start
from handrail.course.symbols import names_bound


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
    symbol, number = exercise.symbol, exercise.chapter_number
    code = code_of(files, symbol)
    if not is_python(symbol):
        return code
    others = {e.symbol for e in course.exercises} - {symbol}
    given = stage(course, number), start(course, number, [exercise.id])
    known = {text for view in given for _, text in parts(view, symbol)}
    beside = [
        text
        for name, text in parts(files, symbol)
        if text not in known and name not in others | {symbol}
    ]
    return "\n".join([*beside, code])


def parts(files: Mapping[str, bytes], symbol: Symbol) -> Iterator[tuple[Symbol, str]]:
    """Yield what a symbol's file defines and does, and what the classes in it do."""
    source = files[symbol.path].decode("utf-8-sig")
    for scope, statement in statements(ast.parse(source), symbol.name or ""):
        names = names_bound(statement) or [""]
        name = f"{scope}{names[0]}"
        yield Symbol(symbol.path, name), ast.unparse(statement)


def statements(tree: ast.Module, whole: str) -> Iterator[tuple[str, ast.stmt]]:
    """Yield the statements of a module and of its classes, with the class's name.

    Args:
        whole: A class that is not taken apart.
    """
    for statement in tree.body:
        if isinstance(statement, ast.ClassDef) and statement.name != whole:
            yield from ((f"{statement.name}.", member) for member in statement.body)
        else:
            yield "", statement
