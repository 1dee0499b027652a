"""Holds a pattern's syntax tree against that of code; `patterns.py` says what fits."""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

ANY = "_"

UNSEEN = frozenset({"conversion", "ctx", "kind", "type_comment"})
BODIES = frozenset({"body", "finalbody", "orelse"})
AMONG_OTHERS = frozenset({"decorator_list", "handlers"})
MANY = ast.Constant(...)
BEFORE_ALL = (-1, -1)


def is_found(wanted: Iterable[ast.AST], body: Iterable[ast.AST]) -> bool:
    """Tell whether each statement of a pattern stands in a body, at any depth.

    What follows a line of three dots has to stand behind what is before it.
    """
    within = list(chain.from_iterable(map(ast.walk, body)))
    place = BEFORE_ALL
    for step in steps([bare(statement) for statement in wanted]):
        places = [first_place(part, within, place) for part in step]
        if None in places:
            return False
        place = max(filter(None, places), default=place)
    return True


def steps(parts: list[ast.AST]) -> Iterator[list[ast.AST]]:
    """Yield what stands between lines of three dots; one that is alone is a part."""
    step: list[ast.AST] = []
    for part in parts:
        if is_many(part) and len(parts) > 1:
            yield step
            step = []
        else:
            step.append(part)
    yield step


def first_place(
    pattern: ast.AST, within: Iterable[ast.AST], after: tuple[int, int]
) -> tuple[int, int] | None:
    """Return where the first stands that a pattern describes, behind a place."""
    places = (
        (getattr(node, "lineno", 0), getattr(node, "col_offset", 0))
        for node in within
        if fits(pattern, node)
    )
    return min((place for place in places if place > after), default=None)


def bare(statement: ast.AST) -> ast.AST:
    """Return the expression that a statement consists of, where it does."""
    return statement.value if isinstance(statement, ast.Expr) else statement


def among(pattern: Iterable[object], found: Iterable[object]) -> bool:
    """Tell whether each part of a pattern describes one of those that are there."""
    there = list(found)
    return all(any(fits(part, other) for other in there) for part in pattern)


def fits(pattern: object, found: object) -> bool:
    """Tell whether a part of a pattern describes a part of code."""
    match pattern:
        case ast.Constant(value=value) if value is ...:
            return True
        case ast.Name(id="_"):
            return isinstance(found, ast.expr)
        case ast.Constant(value=str(text)):
            return text_fits(text, found)
        case ast.AST():
            return type(pattern) is type(found) and node_fits(pattern, found)
        case list():
            return isinstance(found, list) and sequence_fits(pattern, found)
    return pattern == ANY or (type(pattern) is type(found) and pattern == found)


def text_fits(pattern: str, found: object) -> bool:
    """Hold a text against another, where three dots stand for any characters."""
    match found:
        case ast.Constant(value=str(text)):
            pass
        case ast.JoinedStr(values=parts):
            text = "".join(str(p.value) for p in parts if isinstance(p, ast.Constant))
        case _:
            return False
    shape = ".*".join(map(re.escape, pattern.split("...")))
    return re.fullmatch(shape, text, re.DOTALL) is not None


def node_fits(pattern: ast.AST, found: object) -> bool:
    """Hold a node against another of the same kind."""
    match pattern, found:
        case ast.Call(), ast.Call():
            return fits(pattern.func, found.func) and arguments_fit(pattern, found)
        case ast.Dict(), ast.Dict():
            return among(pairs(pattern), pairs(found))
        case ast.JoinedStr(), ast.JoinedStr():
            return sequence_fits(map(gap, pattern.values), found.values)
        case ast.arguments(), ast.arguments():
            return among(defaults(pattern), defaults(found))
    return fields_fit(pattern, found)


def fields_fit(pattern: ast.AST, found: object) -> bool:
    """Hold each field of a node against that of another."""
    unseen = UNSEEN | {"name"} if isinstance(pattern, ast.ExceptHandler) else UNSEEN
    for name, wanted in ast.iter_fields(pattern):
        there = getattr(found, name, None)
        if name in unseen or (name == "cause" and wanted is None):
            continue
        if name in BODIES and isinstance(wanted, list):
            is_right = is_found(wanted, there or [])
        elif name in AMONG_OTHERS:
            is_right = among(wanted, there or [])
        else:
            is_right = fits(wanted, there)
        if not is_right:
            return False
    return True


def arguments_fit(pattern: ast.Call, found: ast.Call) -> bool:
    """Hold the arguments of a call against those of another; `...` stands for more."""
    is_open = any(map(is_many, pattern.args))
    return (
        sequence_fits(pattern.args, found.args)
        and among(pattern.keywords, found.keywords)
        and (is_open or len(pattern.keywords) == len(found.keywords))
    )


def sequence_fits(pattern: Iterable[object], found: Sequence[object]) -> bool:
    """Hold elements against others in their order; `...` stands for any number."""
    wanted = list(pattern)
    if not wanted:
        return not found
    if is_many(wanted[0]):
        rests = (found[start:] for start in range(len(found) + 1))
        return any(sequence_fits(wanted[1:], rest) for rest in rests)
    return (
        bool(found)
        and fits(wanted[0], found[0])
        and sequence_fits(wanted[1:], found[1:])
    )


def is_many(pattern: object) -> bool:
    """Tell whether a part of a pattern is `...`."""
    return isinstance(pattern, ast.Constant) and pattern.value is ...


def gap(part: ast.expr) -> ast.expr:
    """Return a part of a pattern's f-string, where three dots stand for any parts."""
    is_gap = isinstance(part, ast.Constant) and part.value == "..."
    return MANY if is_gap else part


def pairs(node: ast.Dict) -> list[list[object]]:
    """Return each key of a dictionary with its value."""
    return [list(pair) for pair in zip(node.keys, node.values, strict=True)]


def defaults(node: ast.arguments) -> list[ast.expr]:
    """Return the default values of parameters."""
    return [value for value in (*node.defaults, *node.kw_defaults) if value]
