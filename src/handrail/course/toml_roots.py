"""Cuts a composition root in TOML: leaves out the entries that later chapters bring."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from handrail.course.model import CourseError

TABLE = re.compile(r"\[(?P<name>[\w.-]+)\]\s*(#.*)?")
ARRAY = re.compile(r"(?P<name>[\w-]+) = \[\s*(#.*)?")
ITEM = re.compile(r'\s+"(?P<name>[\w.-]+).*')
END = re.compile(r"\]\s*(#.*)?")


@dataclass(frozen=True)
class Entry:
    """A table, or the item of an array that begins with a name.

    Attributes:
        name: Dotted, such as `tool.ruff` or `project.dependencies.flask`.
        first: The line it begins on, from 0.
        end: The line behind it.
    """

    name: str
    first: int
    end: int


def cut_toml(source: str, absent: Iterable[str]) -> str:
    """Return the source without some of its entries; a table goes with those below it.

    Args:
        absent: Names of tables, and of items in arrays with a line for each: the array
            with its table, then what the item begins with.

    Raises:
        CourseError: One of them is not there.
    """
    lines, gone = source.splitlines(keepends=True), set[int]()
    entries = list(entries_of(lines))
    for name in absent:
        found = [e for e in entries if f"{e.name}.".startswith(f"{name}.")]
        if not found:
            raise CourseError(f"there is no entry {name}.")
        gone.update(n for entry in found for n in range(entry.first, entry.end))
    kept = [line for number, line in enumerate(lines) if number not in gone]
    return "".join(kept).rstrip() + "\n"


def entries_of(lines: list[str]) -> Iterable[Entry]:
    """Yield the entries of a file; the lines of an item are also those of its table."""
    table, array, begun = "", "", 0
    for number, line in enumerate(lines):
        if header := TABLE.fullmatch(line.rstrip()):
            yield Entry(table, begun, number)
            table, begun = header["name"], number
        elif not array and (opening := ARRAY.fullmatch(line.rstrip())):
            array = f"{table}.{opening['name']}"
        elif array and END.fullmatch(line.rstrip()):
            array = ""
        elif array and (item := ITEM.fullmatch(line.rstrip())):
            yield Entry(f"{array}.{item['name']}", number, number + 1)
    yield Entry(table, begun, len(lines))
