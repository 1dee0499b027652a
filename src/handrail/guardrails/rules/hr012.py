"""Factories that are called at import, within the application."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, APPLICATION_ALONE, Rule
from handrail.source.apps import FACTORIES, factories, makings
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project


class HR012(Rule):
    """The factory is called at import by a module that others import.

    Whoever imports that module gets an application, configured by nobody. A file that
    nothing imports, such as `wsgi.py`, may call the factory: it is where servers look.
    """

    id = "HR012"
    title = "Factory called at import"
    kinds = APPLICATION_ALONE
    profiles = ALL
    words = FACTORIES
    fix = "Call the factory in `wsgi.py` or `run.py` alone, which nothing imports."
    false_alarms = "A module of another name that servers start and a helper imports."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield the calls of factories at import."""
        if PurePosixPath(module.path).stem in module.house.entry_points:
            return
        own = {f"{module.name}.{f.name}" for f in factories(module)}
        for making in makings(module):
            name = making.maker.rpartition(".")[2]
            if name in FACTORIES and module.runs_at_import(making.node):
                yield self.clue(
                    module.at(making.node), (module.name, making.maker in own)
                )

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the calls in modules that others import."""
        imported = imported_modules(project)
        for clue in clues:
            name, is_factory = clue.data
            if (
                is_factory
                or name in imported
                or clue.place.path.endswith("__init__.py")
            ):
                message = (
                    "The factory is called at import, in a module that others import."
                )
                yield self.found(clue.place, message)


def imported_modules(project: Project) -> set[str]:
    """Return the names of the modules that a file of the application imports."""
    names = set()
    for facts in project.application:
        for found in facts.imports:
            names |= {found.target, found.target.rpartition(".")[0]}
    return names
