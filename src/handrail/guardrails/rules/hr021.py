"""Routes that stand on the application and on no blueprint."""

import ast
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import NOT_MINIMAL, Rule
from handrail.source.apps import app_names, is_maker, makings
from handrail.source.calls import receiver
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project
from handrail.source.views import routes

APP, USE = "app", "use"


class HR021(Rule):
    """A route is added to the application itself, and not to a blueprint.

    Such a route needs the application object to be there when its module is imported,
    and it belongs to no group that can get a prefix, a handler or a limit.
    """

    id = "HR021"
    title = "Route on the application"
    level = Level.WARNING
    profiles = NOT_MINIMAL
    words = ("route(", "add_url_rule(", "Flask(", "create_app")
    fix = "Add it to a blueprint, and register that in the factory."
    false_alarms = "A health check of a few lines that a factory adds."

    def look(self, module: Module) -> Iterator[Finding | Clue]:
        """Yield routes on an application of this file, and clues about others."""
        for making in makings(module):
            if making.function is None and making.target and is_maker(making.maker):
                yield self.clue(module.at(making.node), (APP, making.target))
        for node, name in additions(module):
            function = module.function_of(node)
            if name.rpartition(".")[2] in app_names(module, function) and is_plain(
                name, module
            ):
                yield self.found(module.at(node), MESSAGE)
            elif "." in name:
                yield self.clue(module.at(node), (USE, name))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the routes on applications that another file makes."""
        apps = {c.data[1] for c in clues if c.data[0] == APP}
        for clue in clues:
            is_use = clue.data[0] == USE
            if is_use and project.resolve(clue.data[1], clue.place.path) in apps:
                yield self.found(clue.place, MESSAGE)


MESSAGE = "This route stands on the application, and on no blueprint."


def is_plain(name: str, module: Module) -> bool:
    """Tell whether a name is a variable of this module, and no attribute of another."""
    return "." not in name or name.rpartition(".")[0] == module.name


def additions(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """Yield the calls that add a route, with what they add it to."""
    for route in routes(module):
        yield route.decorator, route.receiver
    for node in module.calls_of("add_url_rule"):
        on = receiver(node)
        if on is not None:
            yield node, module.dotted(on)
