"""Parts of a syntax tree that call the tools of tests."""

import ast
from typing import Any

MARK = "handrail's own"
HELPERS = {"@pytest_ar", "@py_builtins"}
FAILURE = "@failure"
PYTEST = "@py"  # what pytest's names begin with, in what it makes of an `assert`


def tool(name: str) -> ast.Constant:
    """Return what stands for a tool in the code that is compiled."""
    mark: Any = (MARK, name)
    return ast.Constant(mark)


def call(name: str, *arguments: ast.expr) -> ast.expr:
    """Return the call of a tool, at the place of what is handed to it."""
    return placed(ast.Call(tool(name), list(arguments), []), arguments[0])


def placed(made: ast.expr, like: ast.expr) -> ast.expr:
    """Return an expression, with all in it that has no place at that of another."""
    for node in ast.walk(made):
        if isinstance(node, ast.expr) and not hasattr(node, "lineno"):
            ast.copy_location(node, like)
    return made


def watching(like: ast.AST) -> ast.expr:
    """Return the call of what watches, at the place of something else."""
    watch: ast.expr = ast.Call(tool("watch"), [ast.Constant(None)], [])
    for node in ast.walk(watch):
        ast.copy_location(node, like)
    return watch


def watched(node: ast.expr) -> ast.expr:
    """Return an expression after which it is looked what has changed."""
    both = ast.Tuple([node, watching(node)], ast.Load())
    return placed(ast.Subscript(both, ast.Constant(0), ast.Load()), node)


def is_pytests(node: ast.expr) -> bool:
    """Tell whether a name is one of those that pytest makes for itself."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id.startswith(PYTEST)


def is_call_of_pytest(node: ast.expr) -> bool:
    """Tell whether an expression calls a function of pytest's for an explanation."""
    match node:
        case ast.Call(ast.Attribute(ast.Name(name))):
            return name in HELPERS
    return False


def is_explained(node: ast.stmt) -> bool:
    """Tell whether a statement is the failure of an `assert`, which pytest explains."""
    match node:
        case ast.Raise(ast.Call(ast.Name("AssertionError"), [ast.Call(function)])):
            return is_pytests(function)
    return False


def ending(last: ast.stmt) -> ast.stmt:
    """Return the end of a test, on its last line: it raises what it is told to."""
    asked = ast.Call(tool("rule"), [ast.Constant(None)], [])
    failure = ast.NamedExpr(ast.Name(FAILURE, ast.Store()), asked)
    end = ast.If(failure, [ast.Raise(ast.Name(FAILURE, ast.Load()), None)], [])
    line = last.end_lineno or last.lineno
    for node in ast.walk(end):
        node.lineno = node.end_lineno = line  # type: ignore[attr-defined]
        node.col_offset = node.end_col_offset = 0  # type: ignore[attr-defined]
    return end
