"""What can be wrong in one place of Python source: one kind a function."""

import ast
import builtins
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from handrail.verify.mutants.edits import NOTHING, Edit, Source

Operator = Callable[[Source, ast.AST], Iterator[Edit]]

OTHER_COMPARISON: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("==", "!="),
    ast.NotEq: ("!=", "=="),
    ast.Lt: ("<", "<="),
    ast.LtE: ("<=", "<"),
    ast.Gt: (">", ">="),
    ast.GtE: (">=", ">"),
    ast.Is: (r"is", "is not"),
    ast.IsNot: (r"is\s+not", "is"),
    ast.In: (r"in", "not in"),
    ast.NotIn: (r"not\s+in", "in"),
}
OTHER_CONSTANT = {True: "False", False: "True", None: "False"}


def compare(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Turn a comparison round, or shift its border."""
    if isinstance(node, ast.Compare):
        sides = pairwise([node.left, *node.comparators])
        for operator, (left, right) in zip(node.ops, sides, strict=True):
            old, new = OTHER_COMPARISON[type(operator)]
            place = source.between(left, right)
            text = re.sub(old, new, source.cut(place), count=1)
            yield Edit(place, text, source.range_of(node))


def connect(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Put `and` for `or` and the other way, and leave one side out."""
    if isinstance(node, ast.BoolOp):
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in pairwise(node.values):
            place = source.between(left, right)
            text = re.sub(rf"\b{old}\b", new, source.cut(place), count=1)
            yield Edit(place, text, source.range_of(node))
        for value in node.values:
            yield source.replace(node, source.text_of(value))


def deny(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Leave a `not` out."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield source.replace(node, source.text_of(node.operand))


def constant(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Change a number by one, a text, a truth value, or None."""
    match node:
        case ast.Constant(value=bool() | None as value):
            yield source.replace(node, OTHER_CONSTANT[value])
        case ast.Constant(value=int() as value):
            yield source.replace(node, str(value + 1))
            yield source.replace(node, str(value - 1))
        case ast.Constant(value=str() as value):
            yield source.replace(node, '""' if value else '"x"')
            if value and " " not in value:  # what people read is in nobody's way
                yield source.replace(node, repr(f"{value}x"))
        case ast.JoinedStr():
            yield source.replace(node, '""')


def statement(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Leave a statement out."""
    for below in statements(node):
        if isinstance(below, ast.Pass | ast.Return) or is_text(below):
            continue
        first, end = source.range_of(below)
        for each in getattr(below, "decorator_list", []):
            first = min(first, source.range_of(each)[0] - 1)
        head, _, _ = source.cut((first, end)).partition("\n")
        yield Edit((first, end), NOTHING, (first, first + len(head.encode())))


def statements(node: ast.AST) -> Iterator[ast.stmt]:
    """Yield the statements of a block; the symbol itself is no choice."""
    if not isinstance(node, ast.Module):
        for block in ("body", "orelse", "finalbody"):
            below = getattr(node, block, None)
            yield from below if isinstance(below, list) else []


def is_text(node: ast.stmt) -> bool:
    """Tell whether a statement is a text alone, as a docstring is."""
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def argument(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Leave a named argument out, or let two others change places."""
    if isinstance(node, ast.Call):
        given: list[ast.expr | ast.keyword] = [*node.args, *node.keywords]
        given.sort(key=source.range_of)
        named = {source.range_of(each) for each in node.keywords}
        for edit in source.without_each(given, given):
            if edit.shown in named:
                yield edit
        for left, right in pairwise(node.args):
            place = source.range_of(left)[0], source.range_of(right)[1]
            between = source.cut(source.between(left, right))
            text = f"{source.text_of(right)}{between}{source.text_of(left)}"
            yield Edit(place, text, place)


def call(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Put a call's first argument for the call."""
    if isinstance(node, ast.Call) and node.args:
        first = node.args[0]
        if not isinstance(first, ast.Starred | ast.GeneratorExp):
            yield source.replace(node, source.text_of(first))


def decorator(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Leave a decorator out."""
    for each in getattr(node, "decorator_list", []):
        first, end = source.range_of(each)
        line_end = source.content.index(b"\n", end) + 1
        yield Edit((first - 1, line_end), "", (first - 1, end))


def answer(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Return None."""
    if isinstance(node, ast.Return) and node.value is not None:
        yield source.replace(node.value, "None", shown=node)


def error(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Raise or catch the parent of an exception."""
    match node:
        case ast.ExceptHandler(type=ast.Name() as name):
            yield source.replace(name, parent(name.id))
        case ast.Raise(exc=ast.Call(func=ast.Name() as name)):
            yield source.replace(name, parent(name.id))


def parent(name: str) -> str:
    """Return the parent of an exception; one of the application's own has Exception."""
    known = getattr(builtins, name, None)
    return known.__mro__[1].__name__ if isinstance(known, type) else "Exception"


def member(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Leave out an entry of a dictionary, or a member of a list, a set or a tuple."""
    match node:
        case ast.Dict(keys=keys, values=values):
            starts = [k or v for k, v in zip(keys, values, strict=True) if k]
            ends = [v for k, v in zip(keys, values, strict=True) if k]
            yield from source.without_each(starts, ends)
        case ast.List(elts=members) | ast.Set(elts=members):
            yield from source.without_each(members, members)
        case ast.Tuple(elts=members, ctx=ast.Load()):
            for each in members:
                yield source.replace(node, source.text_of(each))


def condition(source: Source, node: ast.AST) -> Iterator[Edit]:
    """Take a condition for met."""
    match node:
        case ast.If(test=test) | ast.IfExp(test=test):
            yield source.replace(test, "True")
        case ast.comprehension(ifs=tests):
            for test in tests:
                yield source.replace(test, "True")


OPERATORS: tuple[Operator, ...] = (
    compare,
    connect,
    deny,
    constant,
    statement,
    argument,
    call,
    decorator,
    answer,
    error,
    member,
    condition,
)
