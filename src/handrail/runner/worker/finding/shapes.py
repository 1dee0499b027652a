"""Knows the shapes that pieces of a test's syntax have."""

import ast

from handrail.runner.worker.finding.text import name


def computes(node: ast.expr) -> bool:
    """Tell whether an expression chooses among values: that is the test's own doing."""
    parts = ast.walk(node)
    return any(isinstance(part, ast.comprehension | ast.IfExp) for part in parts)


def is_raises(node: ast.expr) -> bool:
    """Tell whether an expression is a call of `pytest.raises`."""
    match node:
        case ast.Call(ast.Attribute(ast.Name("pytest"), "raises")):
            return True
    return False


def is_patch(node: ast.expr) -> bool:
    """Tell whether an expression makes a `MonkeyPatch`."""
    return isinstance(node, ast.Call) and "MonkeyPatch" in ast.unparse(node.func)


def patched(statement: ast.stmt) -> ast.stmt:
    """Return what a call of a `MonkeyPatch` does; an assignment without its type."""
    load, store = ast.Load(), ast.Store()
    match statement:
        case ast.Expr(ast.Call(ast.Attribute(_, "setenv"), [word, value])):
            environ = ast.Attribute(name("os"), "environ", load)
            return ast.Assign([ast.Subscript(environ, word, store)], value)
        case ast.Expr(
            ast.Call(
                ast.Attribute(_, "setattr"), [owner, ast.Constant(str() as word), value]
            )
        ):
            return ast.Assign([ast.Attribute(owner, word, store)], value)
        case ast.AnnAssign(target, _, ast.expr() as value):
            return ast.Assign([target], value)
    return statement
