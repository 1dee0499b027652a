"""What is known of a file when its tree is gone."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from handrail.source.imports import Import, absolute, package_of
from handrail.source.kinds import Kind, kind_of
from handrail.source.module import Module
from handrail.source.place import Place

IMPORT = re.compile(
    rb"^[ \t]*(?:from[ \t]+([.\w]+)[ \t]+import[ \t]*(\([^)]*|[^(\n#]+)"
    rb"|import[ \t]+([^\n#]+))",
    re.MULTILINE,
)
FOR_TYPES = re.compile(
    rb"^([ \t]*)if [^\n]*TYPE_CHECKING[^\n]*\n(?:\1[ \t]+[^\n]*\n|[ \t\r]*\n)*",
    re.MULTILINE,
)  # an `if` with the lines below it
COMMENT = re.compile(r"#[^\n]*")


@dataclass(frozen=True)
class Clue:
    """What a rule has seen in a file, to be judged when the whole is known.

    Attributes:
        rule: The id of the rule.
        place: Where.
        data: What the rule needs to judge it.
    """

    rule: str
    place: Place
    data: Any = None


@dataclass(frozen=True)
class Shape:
    """A class.

    Attributes:
        bases: What it inherits from, with dots.
        attributes: What its body assigns: the name of what is called, or nothing.
        place: Where it begins.
    """

    bases: tuple[str, ...]
    attributes: dict[str, str]
    place: Place


@dataclass
class Facts:
    """A file, without its tree.

    Attributes:
        path: Below the folder that is checked.
        name: As others import it.
        kind: What it is for.
        imports: What it imports.
        names: What its names mean that an import has bound.
        constants: Its texts by their names.
        classes: Its classes at the top by their names.
        marks: Which of the words that rules ask for stand in it.
        is_parsed: Whether its tree was looked at.
    """

    path: str
    name: str
    kind: Kind
    imports: tuple[Import, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    constants: dict[str, str] = field(default_factory=dict)
    classes: dict[str, Shape] = field(default_factory=dict)
    marks: frozenset[str] = frozenset()
    is_parsed: bool = False


def facts_of(module: Module, marks: frozenset[str]) -> Facts:
    """Return the facts of a parsed file."""
    return Facts(
        module.path,
        module.name,
        module.kind,
        module.imports,
        module.names,
        module.constants,
        {c.name: shape_of(module, c) for c in module.all(ast.ClassDef)},
        marks,
        is_parsed=True,
    )


def shape_of(module: Module, node: ast.ClassDef) -> Shape:
    """Return the facts of a class."""
    attributes = {}
    for statement in node.body:
        for target, value in assignments(statement):
            called = value.func if isinstance(value, ast.Call) else None
            attributes[target] = module.dotted(called) if called else ""
    return Shape(tuple(map(module.dotted, node.bases)), attributes, module.at(node))


def assignments(node: ast.stmt) -> Iterator[tuple[str, ast.expr]]:
    """Yield the names that a statement assigns, with their values."""
    if isinstance(node, ast.Assign):
        names = (t.id for t in node.targets if isinstance(t, ast.Name))
        yield from ((name, node.value) for name in names)
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield from [(node.target.id, node.value)] if node.value else []


def facts_of_text(
    path: str, name: str, source: bytes, marks: frozenset[str] = frozenset()
) -> Facts:
    """Return the facts of a file that no rule has an interest in: its imports."""
    package = package_of(name, is_package=path.endswith("__init__.py"))
    imports = tuple(imports_in(package, source))
    names = {found.local: found.target for found in imports if found.local}
    return Facts(path, name, kind_of(path), imports, names, marks=marks)


def imports_in(package: str, source: bytes) -> Iterator[Import]:
    """Yield what lines of a text import.

    Args:
        package: The name of the package that leading dots begin from.
        source: Python, that nobody has parsed.
    """
    spans = [match.span() for match in FOR_TYPES.finditer(source)]
    line, last = 1, 0
    for match in IMPORT.finditer(source):
        base, listed, plain = (g.decode("ascii", "replace") for g in match.groups(b""))
        start = match.start()
        line += source.count(b"\n", last, start)
        last = start
        is_for_types = any(begin < start < end for begin, end in spans)
        bare = base.lstrip(".")
        prefix = absolute(package, len(base) - len(bare), bare or None)
        for name, local in named(listed or plain):
            if base:
                target = f"{prefix}.{name}" if prefix else name
                yield Import(target, local, line, is_for_types)
            else:
                known_by = local if "." not in local else ""
                yield Import(name, known_by, line, is_for_types)


def named(listed: str) -> Iterator[tuple[str, str]]:
    """Yield the names in the list of an import, each with what it is known by."""
    for part in COMMENT.sub("", listed).strip("( )\t\r\n").split(","):
        name, _, local = part.strip().partition(" as ")
        if name:
            yield name.strip(), (local or name).strip()
