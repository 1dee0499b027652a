"""Which application is to be asked, and by which Python."""

import ast
import os
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from handrail.check.refusals import SettingsError

NAMED = re.compile(
    r"(?P<module>[A-Za-z_][\w.]*)(?::(?P<name>[A-Za-z_][\w.]*)(?P<call>\(.*\))?)?",
    re.DOTALL,
)
ENVIRONMENT = Path("Scripts/python.exe" if os.name == "nt" else "bin/python")


@dataclass(frozen=True)
class Target:
    """An application that is to be asked.

    Attributes:
        module: The module of its factory, as the application imports it.
        name: Of the factory in it; empty for one of the usual names.
        arguments: What it is called with, between brackets; None to find out.
        python: The Python that has what the application needs.
        file: Where the module is, below the folder.
    """

    module: str
    name: str
    arguments: str | None
    python: Path
    file: str


def target_of(root: Path, named: str, python: str | None) -> Target:
    """Return what `MODULE:FACTORY` names, in a folder.

    Raises:
        SettingsError: It is written in another way, or there is no such module, or no
            such Python.
    """
    match = NAMED.fullmatch(named)
    if match is None or not has_literals(match["call"]):
        raise SettingsError(
            f"{named!r} names no application. Write MODULE:FACTORY, such as "
            "app:create_app, with literals alone if it is called with something: "
            "app:create_app('production')."
        )
    file = find_module(root, match["module"])
    if not file:
        raise SettingsError(
            f"There is no module {match['module']} in {root}. Name the one with the "
            "factory, from that folder on: app:create_app."
        )
    arguments = match["call"][1:-1] if match["call"] else None
    found = find_python(root, python)
    return Target(match["module"], match["name"] or "", arguments, found, file)


def has_literals(call: str | None) -> bool:
    """Tell whether a call has literals alone for its arguments."""
    if call is None:
        return True
    try:
        node = ast.parse(f"f{call}", mode="eval").body
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            return False
        for value in (*node.args, *(word.value for word in node.keywords)):
            ast.literal_eval(value)
    except (SyntaxError, ValueError):
        return False
    return all(word.arg for word in node.keywords)


def find_module(root: Path, name: str) -> str:
    """Return the file of a module in a folder, its `src`, or as of the folder around.

    Nothing is returned where there is none.
    """
    parts = name.split(".")
    places = [root.joinpath(*parts), root.joinpath("src", *parts)]
    if parts[0] == root.name and (root / "__init__.py").is_file():
        places.append(root.joinpath(*parts[1:]))
    for place in places:
        for file in (place / "__init__.py", place.with_suffix(".py")):
            if file.is_file():
                return file.relative_to(root).as_posix()
    return ""


def find_python(root: Path, named: str | None) -> Path:
    """Return a Python: the one that was named, the folder's own, or this one.

    Raises:
        SettingsError: There is none where it was named.
    """
    if named is None:
        own = root / ".venv" / ENVIRONMENT
        return own if own.is_file() else Path(sys.executable)
    found = Path(named) if Path(named).is_absolute() else root / named
    for file in (found, found / ENVIRONMENT):
        if file.is_file():
            return file
    raise SettingsError(
        f"There is no Python {found}. Name the one that has the application's packages."
    )
