"""Blueprints that nobody registers, and rules that stand twice."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from handrail.created.application import Application
from handrail.created.doubles import doubles
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, Rule
from handrail.source.apps import target_of
from handrail.source.calls import calls_to, keyword, text_of
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.place import Place
from handrail.source.project import Project
from handrail.source.registrations import Registration, registrations, used_names
from handrail.source.views import BLUEPRINT_NAMES, BLUEPRINTS, routes

APART = frozenset({"defaults", "host", "subdomain"})


class Made(NamedTuple):
    """A blueprint: the name that it is bound to, and the prefix that it has."""

    name: str
    prefix: str | None


class Ruled(NamedTuple):
    """A route: what it is added to, its rule, its methods, its function."""

    on: str
    path: str
    methods: frozenset[str]
    function: str


class Used(NamedTuple):
    """Names that a file hands on; None where it imports what a text names."""

    names: frozenset[str] | None


class HR022(Rule):
    """A blueprint is registered nowhere, or two routes have one rule.

    Views of such a blueprint answer 404. Of two routes with one rule and one method,
    the second never answers. Prefixes of nested blueprints are put together first.
    """

    id = "HR022"
    title = "Blueprint not registered, or rule twice"
    profiles = ALL
    words = ("Blueprint", "blueprint", "_bp", "bp.", "route(")
    needs = ("rules",)
    fix = (
        "Register the blueprint in the factory; give one of two equal rules another "
        "path."
    )
    false_alarms = "A blueprint that a plug-in registers, from another repository."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield blueprints, registrations, and what else is done with names."""
        for node, name in calls_to(module, BLUEPRINT_NAMES):
            if name in BLUEPRINTS and (target := target_of(module, node)):
                prefix = keyword(node, "url_prefix")
                made = Made(target, text_of(prefix) if prefix else "")
                yield self.clue(module.at(node), made)
        for found in registrations(module):
            yield self.clue(module.at(found.node), found.plain)
        yield self.clue(Place(module.path), Used(used_names(module)))
        for route in routes(module):
            if route.path is not None and not route.keywords & APART:
                ruled = Ruled(
                    route.receiver, route.path, route.methods, route.function.name
                )
                yield self.clue(module.at(route.decorator), ruled)

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the blueprints that nobody registers, and rules that stand twice."""
        made = {c.data.name: c for c in clues if isinstance(c.data, Made)}
        used = handed_on(project, clues)
        if used is not None:
            for name, clue in made.items():
                if project.resolve(name, clue.place.path) not in used:
                    message = f"The blueprint {name} is registered nowhere."
                    yield self.found(clue.place, message)
        yield from self.twice(project, clues, made)

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the rules that stand twice, and blueprints that it does not have."""
        for rule, first, method in doubles(application.rules or ()):
            name = f"{method} {rule.rule}"
            place = application.at(rule.path, rule.line, name)
            yield self.found(place, f"{name} is the rule of {first.endpoint} too.")
        for blueprint in application.unregistered:
            place = Place(blueprint.path, text=blueprint.variable)
            message = f"The application does not have the blueprint {blueprint.name}."
            yield self.found(place, message, level=Level.HINT)

    def denies(self, application: Application, finding: Finding) -> bool:
        """Tell whether a blueprint is registered that seems not to be."""
        return any(
            finding.place.path == blueprint.path
            and finding.place.text.startswith(f"{blueprint.variable} =")
            for blueprint in application.registered
        )

    def twice(
        self, project: Project, clues: Sequence[Clue], made: dict[str, Clue]
    ) -> Iterator[Finding]:
        """Yield the second one of two routes with the same rule and method."""
        parents = parents_of(project, clues)
        seen: dict[tuple[str, str, str], tuple[str, str]] = {}
        for clue in clues:
            ruled = clue.data
            if not isinstance(ruled, Ruled):
                continue
            on = project.resolve(ruled.on, clue.place.path)
            if "." not in on:  # a variable of one function
                on = f"{clue.place.path}.{clue.place.scope}.{on}"
            for app, path in full_paths(on, ruled.path, parents, made):
                for method in ruled.methods - {"?"}:
                    own = (clue.place.path, ruled.function)
                    first = seen.setdefault((app, path, method), own)
                    if first != own:
                        other = f"{first[1]} in {first[0]}"
                        message = f"{method} {path} is the rule of {other} too."
                        yield self.found(clue.place, message)


def handed_on(project: Project, clues: Sequence[Clue]) -> set[str] | None:
    """Return all names that files hand on; None where that cannot be told."""
    used: set[str] = set()
    for clue in clues:
        if isinstance(clue.data, Used):
            if clue.data.names is None:
                return None
            used |= {project.resolve(n, clue.place.path) for n in clue.data.names}
    return used


def parents_of(
    project: Project, clues: Sequence[Clue]
) -> dict[str, list[tuple[str, str | None]]]:
    """Return where each blueprint is registered: on what, and with which prefix."""
    parents: dict[str, list[tuple[str, str | None]]] = {}
    for clue in clues:
        if isinstance(clue.data, Registration):
            child = project.resolve(clue.data.child, clue.place.path)
            on = project.resolve(clue.data.on, clue.place.path)
            parents.setdefault(child, []).append((on, clue.data.prefix))
    return parents


def full_paths(
    on: str,
    path: str,
    parents: dict[str, list[tuple[str, str | None]]],
    made: dict[str, Clue],
    depth: int = 5,
) -> Iterator[tuple[str, str]]:
    """Yield the whole rules of a route, each with the application that it stands on.

    There are none where a prefix is no literal.
    """
    clue = made.get(on)
    if clue is None:
        yield on, path
        return
    for parent, prefix in parents.get(on, []) if depth else []:
        own = clue.data.prefix if prefix == "" else prefix
        if own is not None:
            yield from full_paths(parent, own + path, parents, made, depth - 1)
