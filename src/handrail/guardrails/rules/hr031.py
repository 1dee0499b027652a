"""Extensions that are bound to an application when they are made."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import Rule
from handrail.source.apps import app_names, is_maker
from handrail.source.calls import calls_to, keyword
from handrail.source.extensions import LAST_NAMES, MAKING, is_extension, words
from handrail.source.module import Module


class HR031(Rule):
    """An extension gets its application when it is made: `SQLAlchemy(app)`.

    Then it serves that application alone, and who imports the extension needs the
    application first. `init_app` binds it later, and to as many as there are.
    """

    id = "HR031"
    title = "Extension bound when made"
    words = words()
    pattern = MAKING
    fix = (
        "Make it without arguments in extensions.py, and call `init_app(app)` in "
        "the factory."
    )
    false_alarms = "An extension that has no `init_app`."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the extensions that are made with an application."""
        for node, name in calls_to(module, LAST_NAMES):
            app = application(node) if is_extension(name) else None
            if app is not None and is_application(module, node, app):
                last = name.rpartition(".")[2]
                message = f"{last}({ast.unparse(app)}) is bound to one application."
                yield self.found(module.at(node), message)


def application(node: ast.Call) -> ast.expr | None:
    """Return the argument of an extension that may be an application."""
    return node.args[0] if node.args else keyword(node, "app")


def is_application(module: Module, node: ast.Call, value: ast.expr) -> bool:
    """Tell whether an argument is an application: by what it is, or by its name."""
    if isinstance(value, ast.Call):
        return is_maker(module.dotted(value.func))
    name = module.dotted(value)
    if name.rpartition(".")[2] in app_names(module, module.function_of(node)):
        return True
    return name.rpartition(".")[2] in {"app", "application", "flask_app"}
