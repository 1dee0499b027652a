"""Cross-origin requests that everybody may make."""

import ast
from collections.abc import Iterator, Sequence

from handrail.created.answers import Probe
from handrail.created.application import Application
from handrail.created.origins import for_users, open_to_all
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Rule
from handrail.source.calls import (
    called,
    environment_variable,
    has_others,
    key_of,
    keyword,
    text_of,
)
from handrail.source.classes import is_spared
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project

HEADER = "Access-Control-Allow-Origin"
SETTINGS = ("CORS_ORIGINS", "CORS_RESOURCES", "ALLOWED_ORIGINS")
DEFAULT = "default"


class HR161(Rule):
    """Every site may read the answers: the list of origins is a star.

    It is what Flask-CORS allows where it is told nothing. A page that a user opens by
    chance then reads what their browser, or their network, may reach.
    """

    id = "HR161"
    title = "Every origin allowed"
    profiles = frozenset({"house", "api"})
    words = ("CORS", "cross_origin", HEADER, "ORIGINS")
    marks = SETTINGS
    needs = ("probes", "preflights")
    fix = "Name the origins one by one, from a setting that production has to fill in."
    false_alarms = "Public data that needs no login, meant for every site."

    def look(self, module: Module) -> Iterator[Finding | Clue]:
        """Yield the stars, and where the extension is told nothing."""
        for node, name in module.calls:
            if name in {
                "flask_cors.CORS",
                "flask_cors.cross_origin",
                "flask_cors.CORS.init_app",
            }:
                if names_star(node):
                    yield self.found(module.at(node), MESSAGE)
                elif is_told_nothing(node):
                    yield self.clue(module.at(node), DEFAULT)
        for target, value in module.assigned:
            if is_open(module, target, value) and not is_spared(module, value):
                yield self.found(module.at(value), MESSAGE)
        for node in module.calls_of("add", "set", "setdefault"):
            if [text_of(arg) for arg in node.args] == [HEADER, "*"]:
                yield self.found(module.at(node), MESSAGE)

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield where the extension is told nothing, if no setting tells it."""
        if not project.mentions(*SETTINGS):
            yield from self.each([clue.place for clue in clues], MESSAGE)

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield that a foreign site may read answers, in the name of users or not."""
        probes = (*(application.probes or ()), *(application.preflights or ()))
        if found := for_users(probes):
            message = f"Any site may read {rules_in(found)} in the name of a user."
            yield self.found(application.about("credentials"), message)
        elif found := list(open_to_all(probes)):
            message = f"Any site may read {rules_in(found)}."
            place = application.about("origins")
            yield self.found(place, message, level=Level.WARNING)

    def denies(self, application: Application, finding: Finding) -> bool:
        """Tell that the answers decide."""
        return not application.left


def rules_in(probes: Sequence[Probe]) -> str:
    """Return the rules of answers in words: the first, and how many more there are."""
    rules = sorted({probe.rule for probe in probes})
    more = f" and {len(rules) - 1} more" if len(rules) > 1 else ""
    return f"{rules[0]}{more}"


MESSAGE = "Every site may read these answers."


def names_star(node: ast.Call) -> bool:
    """Tell whether a call allows every origin in so many words."""
    for word in node.keywords:
        if word.arg == "origins" and is_star(word.value):
            return True
        if word.arg == "resources" and isinstance(word.value, ast.Dict):
            inner = [v for v in word.value.values if isinstance(v, ast.Dict)]
            pairs = [p for v in inner for p in zip(v.keys, v.values, strict=True)]
            if any(text_of(k) == "origins" and is_star(v) for k, v in pairs):
                return True
    return False


def is_star(node: ast.expr) -> bool:
    """Tell whether an expression is a star, or a list with one."""
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return any(map(is_star, node.elts))
    return text_of(node) == "*"


def is_told_nothing(node: ast.Call) -> bool:
    """Tell whether the extension gets an application and no origins."""
    has_app = bool(node.args) or keyword(node, "app") is not None
    is_named = any(word.arg in {"origins", "resources"} for word in node.keywords)
    return has_app and not is_named and not has_others(node)


def is_open(module: Module, target: ast.expr, value: ast.expr) -> bool:
    """Tell whether an assignment allows every origin, if only by default."""
    if isinstance(target, ast.Subscript) and text_of(target.slice) == HEADER:
        return text_of(value) == "*"
    name = key_of(target) or (target.id if isinstance(target, ast.Name) else "")
    return name in SETTINGS and (is_star(value) or falls_back(module, value))


def falls_back(module: Module, value: ast.expr) -> bool:
    """Tell whether a variable of the environment has a star for a default."""
    if isinstance(value, ast.Call) and called(value) == "split":
        value = value.func.value if isinstance(value.func, ast.Attribute) else value
    if isinstance(value, ast.BoolOp):
        return environment_variable(module, value.values[0]) is not None and is_star(
            value.values[-1]
        )
    if not isinstance(value, ast.Call) or environment_variable(module, value) is None:
        return False
    return len(value.args) > 1 and is_star(value.args[1])
