"""Patterns that tell what code holds: Python by its syntax tree, other text by words.

A pattern of Python is Python, with wildcards in it:

    _           any one expression or name
    ...         any number of arguments or elements; of characters, in a text
    if _: x()   a body is found where each of its statements is, at any depth
    a           an expression is found as a part of any other, too

A pattern of several statements asks for all of them, and for what stands below a line
of three dots behind what is above it. Keywords, decorators, `except` clauses, default
values and the entries of a dictionary are found among others. What a pattern leaves
out, such as an `else`, is not looked at, nor are annotations and docstrings.

A pattern of other text is a regular expression.
"""

import ast
import re
from collections.abc import Sequence
from functools import lru_cache

from handrail.course.matching import is_found
from handrail.course.symbols import is_docstring

PATTERNS = 1000  # all those of a course
CODES = 4  # one is held against many patterns in a row


def check_pattern(pattern: str, *, is_python: bool) -> None:
    """Find out whether a pattern can be read.

    Raises:
        ValueError: It is not Python, or no regular expression; the message says where.
    """
    try:
        if is_python:
            parsed(pattern)
        else:
            re.compile(pattern)
    except (SyntaxError, re.error) as error:
        raise ValueError(str(error)) from error


def stands_in(pattern: str, code: str, *, is_python: bool) -> bool:
    """Tell whether code holds what a pattern describes.

    Raises:
        SyntaxError: The code is not Python, and the pattern is one of Python.
    """
    if not is_python:
        return re.search(pattern, code, re.MULTILINE) is not None
    return is_found(parsed(pattern), done_by(code))


@lru_cache(PATTERNS)
def parsed(pattern: str) -> Sequence[ast.stmt]:
    """Return the statements of a pattern."""
    return tuple(ast.parse(pattern).body)


@lru_cache(CODES)
def done_by(code: str) -> Sequence[ast.stmt]:
    """Return the statements of code, without what does nothing."""
    return tuple(WhatIsDone().visit(ast.parse(code)).body)


class WhatIsDone(ast.NodeTransformer):
    """Takes off annotations and docstrings: they say what is meant, and not done."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST | None:
        """Keep all but a string that stands for itself."""
        return None if is_docstring(node) else self.generic_visit(node)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.Assign | None:
        """Keep the target and the value, or nothing where there is no value."""
        if node.value is None:
            return None
        self.generic_visit(node)
        return ast.copy_location(ast.Assign([node.target], node.value), node)

    def visit_arg(self, node: ast.arg) -> ast.arg:
        """Keep the name."""
        return ast.copy_location(ast.arg(node.arg), node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """Keep all but what is returned."""
        node.returns = None
        return self.generic_visit(node)
