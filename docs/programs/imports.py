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
    for module, tree in modules().items():
        name = room_of(module)
        room = found.setdefault(name, Room(name))
        if module in {APP, f"{APP}.{name}"}:
            room.about = (ast.get_docstring(tree) or "").partition("\n")[0]
        for needed in imported(tree):
            if needed.partition(".")[0] != APP:
                room.libraries.add(needed.partition(".")[0])
            elif room_of(needed) != name:
                room.needs.add(room_of(needed))
    return found


def modules() -> dict[str, ast.Module]:
    """Return the modules of the application by name, as trees."""
    found = {}
    for file in sorted(Path(APP).rglob("*.py")):
        parts = file.with_suffix("").parts
        name = ".".join(part for part in parts if part != "__init__")
        found[name] = ast.parse(file.read_text("utf-8"))
    return found


def needs_of_modules() -> dict[str, set[str]]:
    """Return for each module of the application those that it imports."""
    found = modules()
    return {
        name: (set(imported(tree)) & found.keys()) - {name}
        for name, tree in found.items()
    }


def room_of(module: str) -> str:
    """Return the room that a module belongs to: what comes behind `app`."""
    parts = module.split(".")
    return parts[1] if parts[1:] else "factory"


def imported(tree: ast.AST) -> Iterator[str]:
    """Yield the modules that a module names in its imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == APP:
            yield from (f"{APP}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
