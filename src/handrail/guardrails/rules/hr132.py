"""The debugger, where a client may reach it."""

import ast
import re
from collections.abc import Iterator

from handrail.created.application import Application
from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.calls import is_true, key_of, keyword, text_of
from handrail.source.classes import is_for_development, is_spared
from handrail.source.module import Module
from handrail.source.walk import is_main

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1", None})
SETTINGS = ("config", "settings", "default", "base", "production", "prod")


class HR132(Rule):
    """The debugger is on where it is not for one developer's machine alone.

    Who reaches the debugger runs any code on the server. It is on by `run(debug=True)`
    on an address that others reach or in a file that a server imports, and by DEBUG in
    the settings that all environments share.
    """

    id = "HR132"
    title = "Debugger on"
    profiles = ALL
    words = ("DEBUG", "debug")
    pattern = re.compile(rb"(DEBUG|debug)[\"']?\]?\s*(:[^=\n]*)?=[^\n]*True")
    needs = ("made",)
    fix = "Leave it out, and start with `flask run --debug` on your own machine."
    false_alarms = "A launcher in a container that is for development alone."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the places that turn the debugger on."""
        for node in module.calls_of("run"):
            if is_true(keyword(node, "debug")) and is_open(module, node):
                yield self.found(
                    module.at(node),
                    "run(debug=True) puts a debugger where others reach it.",
                )
        for target, value in module.assigned:
            is_on = is_true(value) and sets_debug(module, target)
            if is_on and not is_spared(module, target):
                yield self.found(
                    module.at(target), "DEBUG is on for every environment."
                )

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield an application that has the debugger, or tests, on in production."""
        for name, is_on in (
            ("DEBUG", application.made.debug),
            ("TESTING", application.made.testing),
        ):
            if is_on:
                message = f"{application.made.call} has {name} on in production."
                yield self.found(application.about(name), message)

    def denies(self, application: Application, finding: Finding) -> bool:
        """Tell whether production turns off what a setting has turned on."""
        is_setting = finding.place.text.startswith("DEBUG")
        return is_setting and not application.made.debug


def is_open(module: Module, node: ast.Call) -> bool:
    """Tell whether others than the developer may reach what runs there."""
    if not looks_like_app(module, node):
        return False
    host = keyword(node, "host") or (node.args[0] if node.args else None)
    is_local = host is None or (
        isinstance(host, ast.Constant) and text_of(host) in LOOPBACK
    )
    below_main = any(
        isinstance(o, ast.If) and is_main(o.test) for o in module.above(node)
    )
    in_function = module.function_of(node) is not None
    is_named = is_local and host is not None
    return not is_named and not (is_local and (below_main or in_function))


def looks_like_app(module: Module, node: ast.Call) -> bool:
    """Tell whether `run` is called on what may be an application or its server."""
    on = node.func.value if isinstance(node.func, ast.Attribute) else None
    name = module.dotted(on).rpartition(".")[2].lower() if on is not None else ""
    return name.endswith(("app", "application", "server", "socketio")) or isinstance(
        on, ast.Call
    )


def sets_debug(module: Module, target: ast.expr) -> bool:
    """Tell whether a target is DEBUG of settings that all environments share."""
    if key_of(target) == "DEBUG":
        return module.runs_at_import(target) or module.function_of(target) is not None
    if isinstance(target, ast.Attribute) and target.attr == "debug":
        return module.dotted(target.value).rpartition(".")[2] in {"app", "application"}
    if not isinstance(target, ast.Name) or target.id != "DEBUG":
        return False
    around = module.class_of(target)
    if around is not None:
        return is_shared(around) and module.function_of(target) is None
    stem = module.path.rpartition("/")[2].removesuffix(".py")
    return stem in SETTINGS and module.runs_at_import(target)


def is_shared(node: ast.ClassDef) -> bool:
    """Tell whether a class of settings is for more than development."""
    name = node.name.lower()
    is_settings = "config" in name or "settings" in name or "prod" in name
    return is_settings and not is_for_development(node.name)
