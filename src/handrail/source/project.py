"""The whole application: which name means what, across its files."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import takewhile

from handrail.source.facts import Facts, Shape
from handrail.source.house import House
from handrail.source.kinds import Kind

DEEPEST = 12  # re-exports of re-exports, and bases of bases


@dataclass
class Project:
    """All files of an application.

    Attributes:
        facts: Of the files of Python.
        paths: Of all files, below the folder that is checked.
        house: The names and thresholds that hold here.
        texts: What stands in the files that say how the project is built and tested.
    """

    facts: list[Facts]
    paths: list[str] = field(default_factory=list)
    house: House = field(default_factory=House)
    texts: dict[str, str] = field(default_factory=dict)

    @cached_property
    def by_name(self) -> dict[str, list[Facts]]:
        """The files by the names that imports may have for them."""
        found: dict[str, list[Facts]] = {}
        for facts in self.facts:
            for name in {facts.name, *endings(dotted_path(facts.path))}:
                found.setdefault(name, []).append(facts)
        return found

    @property
    def application(self) -> Iterator[Facts]:
        """The files that are no tests and no migrations."""
        kinds = {Kind.APPLICATION, Kind.COMMANDS}
        return (facts for facts in self.facts if facts.kind in kinds)

    def module(self, name: str, near: str) -> Facts | None:
        """Return the file of a name: of several, the nearest to the file that asks."""
        found = self.by_name.get(name)
        if not found:
            return None
        return max(found, key=lambda facts: shared(facts.path, near))

    def resolve(self, name: str, near: str, depth: int = DEEPEST) -> str:
        """Return where a name with dots is defined, through all re-exports.

        A name that no file of the project has is returned as it is.
        """
        head, _, attribute = name.rpartition(".")
        if not head or not depth:
            return name
        facts = self.module(head, near)
        if facts is None:
            above = self.resolve(head, near, depth - 1)
            known = above != head
            return (
                self.resolve(f"{above}.{attribute}", near, depth - 1) if known else name
            )
        target = facts.names.get(attribute)
        if target is None or target == name:
            return f"{facts.name}.{attribute}"
        return self.resolve(target, facts.path, depth - 1)

    def shape(self, name: str, near: str) -> Shape | None:
        """Return the class of a name; None if it is none of the project's."""
        head, _, attribute = self.resolve(name, near).rpartition(".")
        facts = self.module(head, near)
        return facts.classes.get(attribute) if facts else None

    def lineage(self, name: str, near: str, depth: int = DEEPEST) -> Iterator[str]:
        """Yield a class and all that it inherits from, by their names."""
        name = self.resolve(name, near)
        yield name
        shape = self.shape(name, near)
        if shape and depth:
            for base in shape.bases:
                yield from self.lineage(base, shape.place.path, depth - 1)

    def is_a(self, name: str, near: str, roots: Iterable[str]) -> bool:
        """Tell whether a class is one of some, or inherits from one of them."""
        wanted = frozenset(roots)
        return any(found in wanted for found in self.lineage(name, near))

    def constant(self, name: str, near: str) -> str | None:
        """Return the text that a name stands for; None if it is no constant."""
        head, _, attribute = self.resolve(name, near).rpartition(".")
        facts = self.module(head, near)
        return facts.constants.get(attribute) if facts else None

    def mentions(self, *words: str, tests: bool = False) -> bool:
        """Tell whether one of some words stands in a file.

        Args:
            words: Words that a rule names among its `marks`.
            tests: Whether to look into tests alone, else into all but tests.
        """
        wanted = frozenset(words)
        files = (f for f in self.facts if (f.kind is Kind.TESTS) == tests)
        return any(wanted & facts.marks for facts in files)


def shared(path: str, other: str) -> int:
    """Return how many folders two paths have in common from the top."""
    both = zip(path.split("/")[:-1], other.split("/")[:-1], strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], both))


def endings(name: str) -> Iterator[str]:
    """Yield a name with dots, and its endings of two parts and more.

    Where Python looks for modules in a folder of the project, they are imported so.
    """
    yield name
    parts = name.split(".")
    yield from (".".join(parts[at:]) for at in range(1, len(parts) - 1))


def dotted_path(path: str) -> str:
    """Return the name of a module that its path gives."""
    stem = path.removesuffix(".py").removesuffix("/__init__").removeprefix("src/")
    return stem.replace("/", ".")
