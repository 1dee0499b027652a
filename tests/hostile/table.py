"""The table of hostile programs: what each one is called, and what it must get."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
PROGRAMS = HERE / "programs"
TABLE = HERE / "table.toml"
PLANTED = "plant"  # the function of a program that is no application itself
SECONDS = 10.0


@dataclass(frozen=True)
class Program:
    """A row of the table.

    Attributes:
        name: `group/name`, as its file below `programs/` is called.
        verdict: `passed`, `failed`, or the kind of the trouble.
        words: What the report's message must hold.
        also: Verdicts that it gets instead from other versions of Python.
        seconds: The time that the tests may take.
    """

    name: str
    verdict: str
    words: tuple[str, ...]
    also: tuple[str, ...]
    seconds: float

    @property
    def file(self) -> Path:
        """Where the program stands."""
        return PROGRAMS / f"{self.name}.py"

    @property
    def source(self) -> str:
        """Its text."""
        return self.file.read_text("utf-8")

    @property
    def says(self) -> str:
        """What it does, in a sentence of its own."""
        return ast.get_docstring(ast.parse(self.source)) or ""

    @property
    def is_planted(self) -> bool:
        """Whether it lays files into a workspace; else it is the application."""
        names = [getattr(node, "name", None) for node in ast.parse(self.source).body]
        return PLANTED in names


def read_table() -> Iterator[Program]:
    """Give the rows in their order."""
    for group, programs in tomllib.loads(TABLE.read_text("utf-8")).items():
        for name, row in programs.items():
            seconds = row.get("seconds", SECONDS)
            words, also = (tuple(row.get(key, ())) for key in ("words", "also"))
            yield Program(f"{group}/{name}", row["verdict"], words, also, seconds)


def programs_on_disk() -> set[str]:
    """Return the names of the files below `programs/`."""
    files = PROGRAMS.rglob("*.py")
    return {file.relative_to(PROGRAMS).with_suffix("").as_posix() for file in files}
