"""Which functions answer requests, and by which rules."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from handrail.source.module import FUNCTIONS, Function, Module

VIEWS = (
    "route(",
    "MethodView",
    "Resource",
    "ModelView",
    "BaseView",
    "View)",
    '.get("/',
    ".get('/",
    '.get("")',
)  # one of them stands in each file that has views
ROUTING = re.compile(
    rb"@[ \t]*[\w.]+\.(route|get|post|put|patch|delete)\b"
    rb"|\bclass\s+\w+\s*\([^)]*(View|Resource)"
)  # it is found in each file that has views
METHODS = frozenset({"get", "post", "put", "patch", "delete"})
ADDING = METHODS | {"route"}
RECEIVERS = ("app", "application", "bp", "blueprint", "api", "blue", "views", "router")
CLASSES = (
    "Resource",
    "MethodView",
    "View",
    "ModelView",
    "BaseView",
    "ResourceList",
    "ResourceDetail",
)
FLASK = ("flask.Flask",)
BLUEPRINTS = frozenset(
    {
        "flask.Blueprint",
        "flask.blueprints.Blueprint",
        "flask_smorest.Blueprint",
        "apiflask.APIBlueprint",
    }
)
BLUEPRINT_NAMES = frozenset(name.rpartition(".")[2] for name in BLUEPRINTS)


@dataclass(frozen=True)
class Route:
    """A rule that a decorator adds.

    Attributes:
        function: The view.
        decorator: The call that adds it.
        receiver: What it is added to, with dots.
        path: The rule; None where it is no literal.
        methods: In capitals.
        keywords: Names of the other arguments.
    """

    function: Function
    decorator: ast.Call
    receiver: str
    path: str | None
    methods: frozenset[str]
    keywords: frozenset[str]


def routes(module: Module) -> list[Route]:
    """Return the rules that decorators of a module add.

    A decorator that is only named so, such as `mock.patch("x")`, is none: its argument
    is no path.
    """
    return module.once("routes", lambda: list(every_route(module)))


def every_route(module: Module) -> Iterator[Route]:
    """Yield the rules that decorators of a module add."""
    for function in module.functions:
        for decorator in function.decorator_list:
            route = route_of(module, function, decorator)
            if route:
                yield route


def route_of(module: Module, function: Function, node: ast.expr) -> Route | None:
    """Return the rule that a decorator adds; None if it adds none."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return None
    name, receiver = node.func.attr, module.dotted(node.func.value)
    if (
        name not in ADDING
        or not receiver
        or not adds_path(module, node, name, receiver)
    ):
        return None
    keywords = {k.arg: k.value for k in node.keywords if k.arg}
    first = node.args[0] if node.args else keywords.get("rule")
    path = literal(module, first)
    methods = frozenset({name.upper()}) if name in METHODS else named_methods(keywords)
    others = frozenset(keywords) - {"rule", "methods"}
    return Route(function, node, receiver, path, methods, others)


def adds_path(module: Module, node: ast.Call, name: str, receiver: str) -> bool:
    """Tell whether a call that looks like a route has a path where one belongs."""
    path = literal(module, node.args[0]) if node.args else None
    if name == "route":
        return path is None or path == "" or path.startswith(("/", "<"))
    last = receiver.rpartition(".")[2].lower()
    is_path = path is not None and (not path or path.startswith("/"))
    is_known = last.endswith(RECEIVERS) or receiver in blueprints(module)
    return is_path and is_known


def blueprints(module: Module) -> set[str]:
    """Return the names with dots of the blueprints that a module makes."""
    return module.once("blueprints", lambda: set(every_blueprint(module)))


def every_blueprint(module: Module) -> Iterator[str]:
    """Yield the names with dots of the blueprints that a module makes."""
    for target, value in module.assigned:
        if isinstance(value, ast.Call) and module.dotted(value.func) in BLUEPRINTS:
            yield module.dotted(target)


def literal(module: Module, node: ast.expr | None) -> str | None:
    """Return the text that an expression is; None if it is none."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.Name):
        return module.constants.get(node.id)
    return None


def named_methods(keywords: dict[str, ast.expr]) -> frozenset[str]:
    """Return the methods that `methods=` names, or GET."""
    value = keywords.get("methods")
    if value is None:
        return frozenset({"GET"})
    items = value.elts if isinstance(value, ast.List | ast.Tuple | ast.Set) else []
    texts = (i.value for i in items if isinstance(i, ast.Constant))
    return frozenset(t.upper() for t in texts if isinstance(t, str)) or frozenset({"?"})


def methods_of_views(module: Module) -> Iterator[tuple[Function, str]]:
    """Yield the methods of class-based views, with the method of HTTP."""
    for node in module.all(ast.ClassDef):
        bases = [module.dotted(base).rpartition(".")[2] for base in node.bases]
        if not any(base.endswith(CLASSES) for base in bases):
            continue
        functions = [item for item in node.body if isinstance(item, FUNCTIONS)]
        for function in functions:
            if function.name in METHODS:
                yield function, function.name.upper()


def views(module: Module) -> dict[Function, frozenset[str]]:
    """Return the functions that answer requests, with the methods that they answer."""
    return module.once("views", lambda: every_view(module))


def every_view(module: Module) -> dict[Function, frozenset[str]]:
    """Return the functions that answer requests, with the methods that they answer."""
    found: dict[Function, frozenset[str]] = {}
    for route in routes(module):
        known = found.get(route.function, frozenset())
        found[route.function] = known | route.methods
    for function, method in methods_of_views(module):
        found[function] = frozenset({method})
    return found
