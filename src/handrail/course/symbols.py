"""Finds and edits symbols in Python source by their position: nothing is re-printed."""

import ast
import io
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


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
            return [node.id for node in nodes if isinstance(node, ast.Name)]
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


def first_line(statement: ast.stmt) -> int:
    """Return the line on which a statement begins, its decorators included."""
    decorators = statement.decorator_list if isinstance(statement, Definition) else []
    return min([statement.lineno, *(d.lineno for d in decorators)])


def span(statement: ast.stmt) -> Span:
    """Return the lines of a statement."""
    return Span(first_line(statement) - 1, statement.end_lineno or statement.lineno)


def symbol_source(source: str, name: str) -> str:
    """Return the text of a symbol with its decorators, without its indentation.

    Raises:
        LookupError: The name is not defined there.
        SyntaxError: The source is not Python.
    """
    place = span(find(ast.parse(source), name))
    return textwrap.dedent("".join(split_lines(source)[place.first : place.end]))


def replace_symbol(source: str, name: str, code: str) -> str:
    """Return the source with a symbol's definition replaced by other statements.

    Imports at the head of `code` go to the source's own imports. A docstring that
    the new definition lacks is taken over from the old one.

    Raises:
        LookupError: The name is not defined there.
        SyntaxError: One of the two is not Python.
    """
    imports, rest = split_imports(code)
    rest = keep_docstring(symbol_source(source, name), rest, name.rpartition(".")[2])
    return add_imports(put_symbol(source, name, rest), imports)


def put_symbol(source: str, name: str, code: str) -> str:
    """Return the source with a symbol's lines replaced by `code`, as it is.

    Raises:
        LookupError: The name is not defined there.
        SyntaxError: The source is not Python.
    """
    old = find(ast.parse(source), name)
    lines, place = split_lines(source), span(old)
    new = textwrap.indent(code, " " * old.col_offset)
    return "".join([*lines[: place.first], new, *lines[place.end :]])


def append_symbol(source: str, name: str, code: str) -> str:
    """Return the source with a lost symbol put back, at the end of where it belongs.

    Raises:
        LookupError: The class that it belongs to is not there.
    """
    owner, _, _ = name.rpartition(".")
    if not owner:
        return f"{source.rstrip()}\n\n\n{code}" if source.strip() else code
    place = span(find(ast.parse(source), owner))
    lines = split_lines(source)
    method = textwrap.indent(f"\n{code}", "    ", lambda line: bool(line.strip()))
    return "".join([*lines[: place.end], method, *lines[place.end :]])


def split_imports(code: str) -> tuple[str, str]:
    """Split statements into the imports at their head and the rest."""
    body = ast.parse(code).body
    count = 0
    while count < len(body) and isinstance(body[count], ast.Import | ast.ImportFrom):
        count += 1
    lines = split_lines(code)
    end = span(body[count - 1]).end if count else 0
    return "".join(lines[:end]), "".join(lines[end:]).lstrip("\n")


def add_imports(source: str, imports: str) -> str:
    """Return the source with further imports below those at its head."""
    if not imports:
        return source
    head = [
        s for s in ast.parse(source).body if isinstance(s, ast.Import | ast.ImportFrom)
    ]
    lines = split_lines(source)
    end = span(head[-1]).end if head else 0
    return "".join([*lines[:end], imports, *lines[end:]])


def keep_docstring(old: str, new: str, name: str) -> str:
    """Return the new definition with the old one's docstring, where it has none."""
    before, after = (find(ast.parse(code), name) for code in (old, new))
    if not isinstance(before, Definition) or not isinstance(after, Definition):
        return new
    if ast.get_docstring(before) is None or ast.get_docstring(after) is not None:
        return new
    docstring = span(before.body[0])
    lines, place = split_lines(new), span(after.body[0]).first
    kept = split_lines(old)[docstring.first : docstring.end]
    return "".join([*lines[:place], *kept, *lines[place:]])


def remove(source: str, statements: Iterable[ast.stmt]) -> str:
    """Return the source without statements and the comments right above them.

    The space above goes with a paragraph's last statement, so one gap remains.
    """
    lines = split_lines(source)
    for place in sorted((span(s) for s in statements), key=lambda p: -p.first):
        first = place.first
        while first and lines[first - 1].lstrip().startswith("#"):
            first -= 1
        ends_paragraph = not "".join(lines[place.end : place.end + 1]).strip()
        while ends_paragraph and first and not lines[first - 1].strip():
            first -= 1
        del lines[first : place.end]
    return "".join(lines)
