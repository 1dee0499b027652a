"""Which headers a test is about: those that it names where it reads or sends some."""

import ast
from collections.abc import Iterator

from handrail.runner.worker.finding.givens import Givens
from handrail.runner.worker.finding.scope import Scope

READING = {"get", "getlist", "get_all"}


def headers_read(scope: Scope) -> list[str]:
    """Return the names of the headers that a test looks for in an answer."""
    return given_texts(scope, keys_read(scope))


def headers_sent(scope: Scope) -> list[str]:
    """Return the names of the headers that a test sends with a request."""
    return given_texts(scope, keys_sent(scope))


def given_texts(scope: Scope, keys: Iterator[ast.expr]) -> list[str]:
    """Return the values of those expressions that the test gives, each once."""
    givens = Givens(scope)
    values = [givens.value(key) for key in keys if givens.holds(key)]
    return list(dict.fromkeys(value for value in values if isinstance(value, str)))


def keys_read(scope: Scope) -> Iterator[ast.expr]:
    """Give what stands for the name of a header of an answer."""
    for node in nodes(scope):
        match node:
            case ast.Subscript(ast.Attribute(owner, "headers"), key):
                pass
            case ast.Compare(key, _, [ast.Attribute(owner, "headers")]):
                pass
            case ast.Call(
                ast.Attribute(ast.Attribute(owner, "headers"), method), [key, *_]
            ) if method in READING:
                pass
            case _:
                continue
        if not is_request(owner):
            yield key


def is_request(node: ast.expr) -> bool:
    """Tell whether an expression is the request that a view of the test answers."""
    return isinstance(node, ast.Name) and node.id == "request"


def keys_sent(scope: Scope) -> Iterator[ast.expr]:
    """Give what stands for the name of a header of a request."""
    assigned = Givens(scope).bindings
    for node in nodes(scope):
        match node:
            case ast.keyword("headers", ast.Dict(keys)):
                yield from filter(None, keys)
            case ast.keyword("headers", ast.Name(name)):
                for value in assigned.get(name, ()):
                    if isinstance(value, ast.Dict):
                        yield from filter(None, value.keys)


def nodes(scope: Scope) -> Iterator[ast.AST]:
    """Give all pieces of syntax of a scope."""
    for statement in scope.body:
        yield from ast.walk(statement)
