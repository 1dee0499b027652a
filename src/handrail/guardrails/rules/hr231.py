"""Business logic that needs Flask."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Rule
from handrail.source.facts import Clue, Facts
from handrail.source.kinds import Kind
from handrail.source.place import Place
from handrail.source.project import Project

LIBRARIES = (
    "sqlalchemy",
    "marshmallow",
)  # what Flask-SQLAlchemy and the like stand for


OTHERS = (
    "Blueprint(",
    "FlaskForm",
    "db.Model",
    "Resource)",
    "ResourceDetail",
    "Schema)",
    ".route(",
)


class HR231(Rule):
    """A service imports Flask, itself or by a chain of imports.

    Then its rules hold only while a request is served: a command, a job and a plain
    test need a context for them. A chain is a warning, and is shown.
    """

    id = "HR231"
    title = "Service that imports Flask"
    profiles = frozenset({"house"})
    marks = OTHERS
    fix = "Hand in what it needs as arguments, and let the view talk to Flask."
    false_alarms = "A module named service that serves something else than rules."

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the services that import Flask, and those that lead to it."""
        for facts in project.facts:
            if not is_service(facts, project.house.services):
                continue
            chain = chain_to_flask(project, facts)
            if not chain:
                continue
            place = Place(facts.path, chain[0][1], text=f"imports {chain[0][0]}")
            names = [name for name, _ in chain]
            if len(chain) == 1:
                yield self.found(place, f"This service imports {names[0]}.")
            else:
                shown = " → ".join([facts.name, *names])
                message = f"This service needs Flask, by a chain of imports: {shown}."
                yield self.found(place, message, level=Level.WARNING)


def is_service(facts: Facts, names: tuple[str, ...]) -> bool:
    """Tell whether a file holds business logic: by its name, and by what it is not."""
    path = PurePosixPath(facts.path)
    stem = path.stem.lower()
    is_named = stem in names or any(stem.endswith(f"_{name}") for name in names)
    is_inside = any(part in names for part in path.parts[:-1])
    is_other = facts.marks & {*OTHERS}
    return facts.kind is Kind.APPLICATION and (is_named or is_inside) and not is_other


def chain_to_flask(project: Project, start: Facts) -> list[tuple[str, int]]:
    """Return the shortest chain of imports to Flask: names, with their lines."""
    seen = {start.path}
    queue: list[tuple[Facts, list[tuple[str, int]]]] = [(start, [])]
    for facts, chain in queue:  # it grows meanwhile
        for found in facts.imports:
            if found.is_for_types:
                continue
            step = [*chain, (found.target, found.line)]
            if is_flask(found.target):
                return step
            below = module_of(project, found.target, facts.path)
            if below is not None and below.path not in seen:
                seen.add(below.path)
                queue.append((below, [*chain, (below.name, found.line)]))
    return []


def is_flask(name: str) -> bool:
    """Tell whether a name is Flask's, or that of an extension that needs a request."""
    top = name.partition(".")[0]
    is_extension = top.startswith("flask_") and not top.endswith(LIBRARIES)
    return top in {"flask", "werkzeug.local"} or is_extension


def module_of(project: Project, name: str, near: str) -> Facts | None:
    """Return the file of the project that a name is, or is taken from."""
    return project.module(name, near) or project.module(name.rpartition(".")[0], near)
