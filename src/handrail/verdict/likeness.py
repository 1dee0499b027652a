"""How alike two pieces of code are, whatever their spacing, comments and names."""

import ast
import io
import tokenize
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from handrail.course.symbols import is_docstring

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
KEPT = 1000  # all mistakes of a course, which each save is held against


def likeness(one: str, other: str) -> float:
    """Return how alike two pieces of code are, from 0 to 1."""
    matcher = SequenceMatcher(None, words_of(one), words_of(other), autojunk=False)
    return matcher.ratio()


@lru_cache(KEPT)
def words_of(code: str) -> tuple[str, ...]:
    """Return the tokens of Python code, docstrings left out, or a text's words."""
    try:
        tree = without_docstrings(ast.parse(code))
        plain = ast.unparse(tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return tuple(code.split())
    own = names_of_its_own(tree)
    return tuple("name" if token in own else token for token in tokens(plain))


def without_docstrings(tree: ast.Module) -> ast.Module:
    """Drop the strings that stand for themselves."""
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [s for s in body if not is_docstring(s)] or [ast.Pass()]  # type: ignore[attr-defined]
    return tree


def names_of_its_own(tree: ast.Module) -> set[str]:
    """Return what functions call their variables and the functions within them."""
    bodies = (node.body for node in ast.walk(tree) if isinstance(node, FUNCTIONS))
    within = [node for body in bodies for s in body for node in ast.walk(s)]
    variables = {
        node.id
        for node in within
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    }
    functions = {node.name for node in within if isinstance(node, FUNCTIONS)}
    parameters = {node.arg for node in within if isinstance(node, ast.arg)}
    return variables | functions | parameters


def tokens(code: str) -> Iterator[str]:
    """Yield the tokens of code that mean something."""
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.string.strip():
            yield token.string
