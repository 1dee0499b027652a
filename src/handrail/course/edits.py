"""Edits Python source by the position of its symbols: nothing is re-printed."""

import ast
from collections.abc import Iterable
from itertools import takewhile

from handrail.course.symbols import (
    Definition,
    Node,
    dedented,
    find,
    indentation_of,
    is_docstring,
    span,
    split_lines,
    symbol_source,
)


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
    """Return the source with a symbol's lines replaced by `code`, indented as they are.

    Raises:
        LookupError: The name is not defined there.
        SyntaxError: The source is not Python.
    """
    indentation = indentation_before(source, find(ast.parse(source), name))
    return put_lines(source, name, indent(whole_lines(code), indentation))


def put_lines(source: str, name: str, text: str) -> str:
    """Return the source with a symbol's lines replaced by others, as they are.

    Raises:
        LookupError: The name is not defined there.
        SyntaxError: The source is not Python.
    """
    lines, place = split_lines(source), span(find(ast.parse(source), name))
    return "".join([*lines[: place.first], text, *lines[place.end :]])


def append_symbol(source: str, name: str, code: str) -> str:
    """Return the source with a lost symbol put back, at the end of where it belongs.

    Raises:
        LookupError: The class that it belongs to is not there.
        SyntaxError: One of the two is not Python.
    """
    imports, rest = split_imports(code)
    owner, _, _ = name.rpartition(".")
    if not owner:
        above = f"{source.rstrip()}\n\n\n" if source.strip() else ""
        return add_imports(f"{above}{rest}", imports)
    members = getattr(find(ast.parse(source), owner), "body", [])
    lines, end = split_lines(whole_lines(source)), span(members[-1]).end
    indentation = indentation_before(source, members[-1])
    member = indent(f"\n{whole_lines(rest)}", indentation)
    return add_imports("".join([*lines[:end], member, *lines[end:]]), imports)


def indentation_before(source: str, statement: ast.stmt) -> str:
    """Return the white space before a statement.

    Raises:
        SyntaxError: It is not the first on its line, so nothing can stand in its place.
    """
    indentation = indentation_of(split_lines(source)[span(statement).first])
    if len(indentation) != statement.col_offset:
        raise SyntaxError(f"line {statement.lineno}: two statements on one line")
    return indentation


def split_imports(code: str) -> tuple[str, str]:
    """Split statements into the imports at their head and the rest."""
    head = list(takewhile(is_import, ast.parse(code).body))
    lines = split_lines(code)
    end = span(head[-1]).end if head else 0
    return "".join(lines[:end]), "".join(lines[end:]).lstrip("\n")


def add_imports(source: str, imports: str) -> str:
    """Return the source with the imports that it does not have yet, at its head."""
    body, asked = ast.parse(source).body, ast.parse(imports).body
    there = {ast.dump(statement) for statement in body}
    new = remove(imports, [s for s in asked if ast.dump(s) in there])
    if not new:
        return source
    head = list(takewhile(lambda s: is_import(s) or is_docstring(s), body))
    lines = split_lines(whole_lines(source))
    end = span(head[-1]).end if head else 0
    return "".join([*lines[:end], whole_lines(new), *lines[end:]])


def is_import(statement: ast.stmt) -> bool:
    """Tell whether a statement is an import."""
    return isinstance(statement, ast.Import | ast.ImportFrom)


def keep_docstring(old: str, new: str, name: str) -> str:
    """Return the new definition with the old one's docstring, where it has none."""
    before, after = (find(ast.parse(code), name) for code in (old, new))
    if not isinstance(before, Definition) or not isinstance(after, Definition):
        return new
    if ast.get_docstring(before) is None or ast.get_docstring(after) is not None:
        return new
    lines, place = split_lines(new), span(after.body[0]).first
    indentation = indentation_of(lines[place])
    if len(indentation) != after.body[0].col_offset:
        return new  # the body stands on the line of the signature
    docstring = indent(dedented(old, span(before.body[0])), indentation)
    return "".join([*lines[:place], docstring, *lines[place:]])


def remove(source: str, nodes: Iterable[Node]) -> str:
    """Return the source without the lines of nodes and the comments right above them.

    The space above goes with a paragraph's last statement, so one gap remains.
    """
    lines = split_lines(source)
    for place in sorted({span(node) for node in nodes}, key=lambda p: -p.first):
        first = place.first
        while first and lines[first - 1].lstrip().startswith("#"):
            first -= 1
        ends_paragraph = not "".join(lines[place.end : place.end + 1]).strip()
        while ends_paragraph and first and not lines[first - 1].strip():
            first -= 1
        del lines[first : place.end]
    return "".join(lines)


def indent(text: str, indentation: str) -> str:
    """Return a text with white space before all lines that are not empty."""
    lines = split_lines(text)
    return "".join(f"{indentation}{line}" if line.strip() else line for line in lines)


def whole_lines(text: str) -> str:
    """Return a text with an end to its last line."""
    return text if not text or text.endswith("\n") else f"{text}\n"
