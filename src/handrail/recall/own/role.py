"""What is this name in the code? The syntax tree alone shows it."""

import ast
import random
from collections import defaultdict
from collections.abc import Iterator

from handrail.recall.own.asked import Asked
from handrail.recall.own.mine import Mine
from handrail.recall.own.naming import Naming

ROLES = {
    "parameter": "a parameter: whoever calls the function gives it its value",
    "given": "a name that this code itself defines, or gives its value",
    "outside": "a name from outside: imported, from elsewhere in the file, or Python's",
    "keyword": "a parameter of something else, which is called here",
    "attribute": "an attribute of another object",
}
NAMES = Naming(
    "role",
    asks="What is {name} in this code?",
    says="Everywhere in this code it is {role}.",
    roles=ROLES,
)
Roles = dict[str, set[str]]


def questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield a question for each name that is one thing alone in the code."""
    return NAMES.questions(roles_in(mine.nodes), chance)


def roles_in(nodes: tuple[ast.stmt, ...]) -> Roles:
    """Return all that each name of a code is in it."""
    found: Roles = defaultdict(set)
    for node in (inner for each in nodes for inner in ast.walk(each)):
        for name, role in named_by(node):
            found[name].add(role)
    for roles in found.values():
        if roles & {"given", "parameter"}:
            roles.discard("read")
    return {
        name: {"outside" if role == "read" else role for role in roles}
        for name, roles in found.items()
    }


def named_by(node: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield the names that a node has itself, each with what it is there."""
    match node:
        case ast.Name(id=name, ctx=ast.Load()):
            yield name, "read"
        case ast.arg(arg=name):
            yield name, "parameter"
        case ast.Attribute(attr=name):
            yield name, "attribute"
        case ast.Call(keywords=keywords):
            yield from ((word.arg, "keyword") for word in keywords if word.arg)
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            yield from ((name, each) for name in names for each in ("read", "given"))
        case _:
            yield from ((name, "given") for name in bound_by(node))


def bound_by(node: ast.AST) -> Iterator[str]:
    """Yield the names to which a node gives a value."""
    match node:
        case ast.Name(id=name) | ast.alias(asname=str(name)):
            yield name
        case ast.alias(name=name):
            yield name.partition(".")[0]
        case ast.ExceptHandler(name=str(name)) | ast.MatchAs(name=str(name)):
            yield name
        case ast.MatchStar(name=str(name)) | ast.MatchMapping(rest=str(name)):
            yield name
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield node.name
