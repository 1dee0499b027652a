"""Where application objects are made."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from handrail.source.module import Function, Module
from handrail.source.names import last_name, renamed

FLASK = frozenset(
    {
        "flask.Flask",
        "flask.app.Flask",
        "connexion.App",
        "connexion.FlaskApp",
        "connexion.apps.flask_app.FlaskApp",
        "apiflask.APIFlask",
        "flask_openapi3.OpenAPI",
        "flask_api.FlaskAPI",
    }
)
FACTORIES = ("create_app", "make_app", "app_factory", "create_application", "build_app")


@dataclass(frozen=True)
class Making:
    """A call that may make an application.

    Attributes:
        node: The call.
        maker: What is called, with dots.
        target: The name that the result is bound to; nothing where there is none.
        function: The function that it stands in; None at the top.
    """

    node: ast.Call
    maker: str
    target: str
    function: Function | None


def makings(module: Module) -> list[Making]:
    """Return the calls of classes and factories that may make an application."""
    return module.once("makings", lambda: list(every_making(module)))


def every_making(module: Module) -> Iterator[Making]:
    """Yield the calls of classes and factories that may make an application."""
    others = renamed(module.names)
    for node in module.all(ast.Call):
        name = last_name(node.func)
        is_class = name[:1].isupper() and not name.isupper()
        if not (is_class or name in FACTORIES or name in others):
            continue
        maker = module.dotted(node.func)
        last = maker.rpartition(".")[2]
        if maker in FLASK or last in FACTORIES or may_be_flask(maker, last):
            target = target_of(module, node)
            yield Making(node, maker, target, module.function_of(node))


def may_be_flask(maker: str, last: str) -> bool:
    """Tell whether a name may be that of a subclass of Flask: a class of a module's."""
    return "." in maker and last[:1].isupper() and not last.isupper()


def target_of(module: Module, node: ast.expr) -> str:
    """Return the name with dots that an expression is bound to at once."""
    parent = module.parents.get(node)
    if isinstance(parent, ast.Assign):
        return module.dotted(parent.targets[0])
    return module.dotted(parent.target) if isinstance(parent, ast.AnnAssign) else ""


def app_names(module: Module, function: Function | None) -> set[str]:
    """Return the names that stand for an application in a function, or at the top."""
    names = {
        making.target.rpartition(".")[2]
        for making in makings(module)
        if making.function in {None, function} and is_maker(making.maker)
    }
    return names - {""}


def is_maker(maker: str) -> bool:
    """Tell whether what is called makes an application for certain."""
    return maker in FLASK or maker.rpartition(".")[2] in FACTORIES


def factories(module: Module) -> Iterator[Function]:
    """Yield the functions at the top in which an application is made."""
    for making in makings(module):
        function = making.function
        if (
            making.maker in FLASK
            and function
            and module.parents[function] is module.tree
        ):
            yield function
