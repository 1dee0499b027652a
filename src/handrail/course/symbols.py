"""Finds symbols in Python source, and tells which lines they stand on."""

import ast
import io
from collections.abc import Iterable
from dataclasses import dataclass

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
Node = ast.stmt | ast.expr | ast.keyword


@dataclass(frozen=True)
class Span:
    """Whole lines of a source, from `first` up to and without `end`, from 0."""

    first: int
    end: int


def split_lines(source: str) -> list[str]:
    """Split at the line ends that Python knows, and keep them.

    `str.splitlines` also splits at form feeds and the like, which Python does not.
    """
    return io.StringIO(source, newline="").readlines()


def find(tree: ast.Module, name: str) -> ast.stmt:
    """Return the statement that defines a dotted name such as `Config.check`.

    Of several definitions the last counts, as it does when Python runs.

    Raises:
        LookupError: The name is not defined there.
    """
    body, found = tree.body, None
    for part in name.split("."):
        found = next((s for s in reversed(body) if part in names_bound(s)), None)
        if found is None:
            raise LookupError(f"{name} is not defined")
        body = getattr(found, "body", [])
    assert found is not None  # noqa: S101 - split never gives an empty list
    return found


def names_bound(statement: ast.stmt) -> list[str]:
    """Return the names that a definition or an assignment gives a value to."""
    match statement:
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            return [statement.name]
        case ast.Assign(targets=targets):
            nodes = [node for target in targets for node in ast.walk(target)]
            names = [node for node in nodes if isinstance(node, ast.Name)]
            return [name.id for name in names if isinstance(name.ctx, ast.Store)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
    return []


def defined(tree: ast.Module) -> list[str]:
    """Return the dotted names that a module defines, a class after its members."""
    names = []
    for statement in tree.body:
        for name in names_bound(statement):
            if isinstance(statement, ast.ClassDef):
                members = (n for member in statement.body for n in names_bound(member))
                names += [f"{name}.{member}" for member in members]
            names.append(name)
    return names


def names_used(statements: Iterable[ast.AST], but: Iterable[ast.AST] = ()) -> set[str]:
    """Return the names that statements read, those within `but` left out."""
    skipped, names = set(but), set()
    waiting: list[ast.AST] = list(statements)
    while waiting:
        node = waiting.pop()
        if node in skipped:
            continue
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
            names.add(node.id)
        waiting += ast.iter_child_nodes(node)
    return names


def first_line(node: Node) -> int:
    """Return the line on which a node begins, its decorators included."""
    decorators = node.decorator_list if isinstance(node, Definition) else []
    return min([node.lineno, *(d.lineno for d in decorators)])


def span(node: Node) -> Span:
    """Return the lines of a statement or of a part of one."""
    return Span(first_line(node) - 1, node.end_lineno or node.lineno)


def symbol_source(source: str, name: str) -> str:
    """Return the text of a symbol with its decorators, without its indentation.

    Raises:
        LookupError: The name is not defined there.
        SyntaxError: The source is not Python.
    """
    return dedented(source, span(find(ast.parse(source), name)))


def dedented(source: str, place: Span) -> str:
    """Return lines of a source without the indentation of the first of them.

    A line that has less of it, as in a text in triple quotes, stays as it is.
    """
    lines = split_lines(source)[place.first : place.end]
    indentation = indentation_of(lines[0])
    return "".join(line.removeprefix(indentation) for line in lines)


def symbol_lines(source: str, name: str) -> list[str]:
    """Return the lines of a symbol with its decorators, as they stand.

    Raises:
        LookupError: The name is not defined there.
        SyntaxError: The source is not Python.
    """
    place = span(find(ast.parse(source), name))
    return split_lines(source)[place.first : place.end]


def indentation_of(line: str) -> str:
    """Return the white space that a line begins with."""
    return line[: len(line) - len(line.lstrip())]


def is_docstring(statement: ast.stmt) -> bool:
    """Tell whether a statement is a string and nothing else."""
    return (
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )
