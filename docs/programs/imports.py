"""Who imports whom in the application, read from its source: a graph of its rooms."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

APP = "app"


@dataclass
class Room:
    """A package of the application, or a module that stands alone.

    Attributes:
        about: The first line of its docstring.
        needs: The rooms that it imports.
        libraries: The packages of others that it imports.
    """

    name: str
    about: str = ""
    needs: set[str] = field(default_factory=set)
    libraries: set[str] = field(default_factory=set)


def rooms() -> dict[str, Room]:
    """Return the rooms of the application below this folder, by name."""
    found: dict[str, Room] = {}
    for file in sorted(Path(APP).rglob("*.py")):
        name = room_of(".".join(file.with_suffix("").parts))
        room = found.setdefault(name, Room(name))
        tree = ast.parse(file.read_text("utf-8"))
        if file.stem in {"__init__", name}:
            room.about = (ast.get_docstring(tree) or "").partition("\n")[0]
        for module in imported(tree):
            if module.partition(".")[0] != APP:
                room.libraries.add(module.partition(".")[0])
            elif room_of(module) != name:
                room.needs.add(room_of(module))
    return found


def room_of(module: str) -> str:
    """Return the room that a module belongs to: what comes behind `app`."""
    parts = module.split(".")
    return parts[1] if parts[1:] and parts[1] != "__init__" else "factory"


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the modules that a module names in its imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == APP:
            yield from (f"{APP}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
