"""Cuts the parts that a statement can do without, where they name what is absent.

A class can do without its bases, a definition without its decorators, and a call
without its keyword arguments.
"""

import ast
from collections.abc import Iterator

from handrail.course.edits import remove
from handrail.course.symbols import Definition, names_used, split_lines

Part = ast.expr | ast.keyword
Loss = tuple[ast.AST, Part]

LINE_LENGTH = 88


def losses(statement: ast.stmt, missing: set[str]) -> list[Loss]:
    """Return the parts that a statement loses when names are missing, with owners.

    Those in the body of a definition are not among them: it has names of its own.
    """
    return [loss for node in own_nodes(statement) for loss in lost_by(node, missing)]


def lost_by(node: ast.AST, missing: set[str]) -> Iterator[Loss]:
    """Yield the parts that a node loses itself, with the node."""
    yield from ((node, base) for base in lost_bases(node, missing))
    yield from ((node, decorator) for decorator in lost_decorators(node, missing))
    yield from ((node, keyword) for keyword in lost_keywords(node, missing))


def own_nodes(statement: ast.stmt) -> Iterator[ast.AST]:
    """Yield the nodes of a statement, without those of a definition's body."""
    body = statement.body if isinstance(statement, Definition) else []
    inner = {node for member in body for node in ast.walk(member)}
    return (node for node in ast.walk(statement) if node not in inner)


def lost_bases(node: ast.AST, missing: set[str]) -> list[ast.expr]:
    """Return the bases of a class that need a missing name."""
    bases = node.bases if isinstance(node, ast.ClassDef) else []
    return [base for base in bases if names_used([base]) & missing]


def lost_decorators(node: ast.AST, missing: set[str]) -> list[ast.expr]:
    """Return the decorators that need a missing name for more than an argument."""
    decorators = node.decorator_list if isinstance(node, Definition) else []
    return [
        decorator
        for decorator in decorators
        if names_used([decorator], but=lost_keywords(decorator, missing)) & missing
    ]


def lost_keywords(node: ast.AST, missing: set[str]) -> list[ast.keyword]:
    """Return the keyword arguments of a call that need a missing name."""
    keywords = node.keywords if isinstance(node, ast.Call) else []
    return [keyword for keyword in keywords if names_used([keyword]) & missing]


def without_part(source: str, owner: ast.AST, part: Part) -> str:
    """Return the source without one part, and without what keeps it from others."""
    others = [place_of(source, node) for node in arguments(owner) if node is not part]
    place = place_of(source, part)
    is_alone = arguments(owner) == [part]
    if isinstance(owner, ast.Call) and is_alone:
        first = source.index("(", place_of(source, owner.func).stop) + 1
        return cut_out(source, first, place_of(source, owner).stop - 1)
    if isinstance(owner, ast.ClassDef) and is_alone:
        first = source.rindex("(", 0, place.start)
        return cut_out(source, first, source.index(")", place.stop) + 1)
    if has_own_lines(source, part):
        return remove(source, [part])
    if before := [other.stop for other in others if other.stop <= place.start]:
        return cut_out(source, max(before), place.stop)
    return cut_out(source, place.start, min(other.start for other in others))


def arguments(owner: ast.AST) -> list[Part]:
    """Return what stands in the parentheses of a call or of a class."""
    match owner:
        case ast.Call(args=args, keywords=keywords):
            return [*args, *keywords]
        case ast.ClassDef(bases=bases, keywords=keywords):
            return [*bases, *keywords]
    return []


def has_own_lines(source: str, part: Part) -> bool:
    """Tell whether a part shares its lines with a comma or an at sign at most."""
    place = place_of(source, part)
    before = source[: place.start].rpartition("\n")[2]
    after = source[place.stop :].partition("\n")[0]
    return before.strip() in {"", "@"} and after.strip() in {"", ","}


def place_of(source: str, node: ast.expr | ast.keyword) -> slice:
    """Return where a node stands in a source."""
    first = index(source, node.lineno, node.col_offset)
    end = index(source, node.end_lineno or node.lineno, node.end_col_offset or 0)
    return slice(first, end)


def index(source: str, line: int, column: int) -> int:
    """Return a place in a text, for a line from 1 and a column in bytes."""
    lines = split_lines(source)
    before = "".join(lines[: line - 1])
    return len(before) + len(lines[line - 1].encode()[:column].decode())


def cut_out(source: str, first: int, end: int) -> str:
    """Return a text without what stands from one place up to another.

    What is left of a line between brackets goes up to them, if there is room.
    """
    above, gap, start = source[:first].rpartition("\n")
    rest, _, below = source[end:].partition("\n")
    line, below = f"{start}{rest}".strip(), below.lstrip()
    joined = f"{above}{line}{below}"
    width = len(joined[joined.rfind("\n", 0, len(above)) + 1 :].partition("\n")[0])
    if gap and above.endswith("(") and below.startswith(")") and width <= LINE_LENGTH:
        return joined
    return source[:first] + source[end:]
