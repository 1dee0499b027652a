"""Takes the code out of a symbol, and leaves a note of what belongs there."""

import ast
import json
import textwrap

from handrail.course.symbols import Definition, find, span, split_lines


def blank(code: str, name: str, note: str) -> str:
    """Return a symbol without its body: signature and docstring stay.

    Args:
        code: The symbol's own text, without indentation.
        name: Its plain name.
        note: What belongs there: `exercise request-id: The title`.
    """
    statement = find(ast.parse(code), name)
    if isinstance(statement, ast.ClassDef):
        return keep_head(code, statement, f"pass  # {note}")
    if isinstance(statement, Definition):
        quoted = json.dumps(note, ensure_ascii=False)
        return keep_head(code, statement, f"raise NotImplementedError({quoted})")
    return blank_assignment(code, statement, note)


def keep_head(code: str, statement: Definition, body: str) -> str:
    """Return a definition up to its docstring, with another body below."""
    has_docstring = ast.get_docstring(statement) is not None
    first = statement.body[0]
    end = span(first).end if has_docstring else span(first).first
    head = "".join(split_lines(code)[:end])
    return head + textwrap.indent(body, " " * first.col_offset) + "\n"


def blank_assignment(code: str, statement: ast.stmt, note: str) -> str:
    """Return an assignment of nothing: `name: type = ...  # note`."""
    match statement:
        case ast.Assign(targets=[*_, last]):
            before = last
        case ast.AnnAssign(annotation=annotation, value=ast.expr()):
            before = annotation
        case _:
            raise LookupError("the assignment has no value to leave out")
    end = before.end_lineno or before.lineno
    lines = split_lines(code)
    head = lines[end - 1].encode()[: before.end_col_offset].decode()
    equals = code.index("=", len("".join(lines[: end - 1])) + len(head))
    return f"{code[:equals]}= ...  # {note}\n"
