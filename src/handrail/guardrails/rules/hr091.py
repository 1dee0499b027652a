"""Passwords that are stored as they came."""

import ast
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.body import from_request, inside, tainted
from handrail.source.calls import called, name_of
from handrail.source.facts import Clue
from handrail.source.models import (
    PLAIN_TYPES,
    WORDS,
    columns,
    hashes,
    is_hash,
    is_model,
    type_of,
)
from handrail.source.module import FUNCTIONS, Function, Module
from handrail.source.project import Project

COLUMN = frozenset({"password", "passwd", "pwd"})
PLAIN, SAFE = "plain", "safe"


class HR091(Rule):
    """The password of a request reaches a column without being hashed.

    A copy of the table, a backup or a log of statements then holds the passwords of
    all users, who have the same ones elsewhere.
    """

    id = "HR091"
    title = "Password stored as it came"
    profiles = ALL
    words = ("password", "passwd", "pwd")
    also = ((*WORDS, "request", ".password.data"),)
    fix = "Store what `generate_password_hash` makes of it, and nothing else."
    false_alarms = "A column of another package that hashes what it is given."

    def look(self, module: Module) -> Iterator[Finding | Clue]:
        """Yield models with plain passwords, and what writes a request's password."""
        for node in module.all(ast.ClassDef):
            if is_model(module, node):
                yield from self.look_at_model(module, node)
        for write, model in written(module):
            function = module.function_of(write)
            name = function.name if function else ""
            yield self.clue(module.at(write), (model, name))

    def look_at_model(
        self, module: Module, node: ast.ClassDef
    ) -> Iterator[Finding | Clue]:
        """Yield whether a model keeps passwords as they are, and where it does so."""
        kinds = {name: type_of(column)[0] for name, column in columns(node)}
        has_plain = any(
            name in COLUMN and kind in PLAIN_TYPES for name, kind in kinds.items()
        )
        is_safe = hashes(node)
        if not has_plain and not is_safe:
            return
        mark = SAFE if is_safe else PLAIN
        yield self.clue(module.at(node), (f"{module.name}.{node.name}", mark))
        if is_safe:
            return
        for method in (m for m in node.body if isinstance(m, FUNCTIONS)):
            names = {arg.arg for arg in (*method.args.args, *method.args.kwonlyargs)}
            for target, value in own_assignments(method):
                if target.attr in COLUMN and name_of(value) in names:
                    message = "The password is stored as it comes."
                    yield self.found(module.at(target), message)

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield what is written to models that keep passwords as they are."""
        plain = {c.data[0] for c in clues if c.data[1] == PLAIN}
        has_safe = any(c.data[1] == SAFE for c in clues)
        for clue in clues:
            model, _ = clue.data
            if clue.data[1] in {PLAIN, SAFE} or not plain:
                continue
            is_any = model is None and not has_safe
            if is_any or project.resolve(model or "", clue.place.path) in plain:
                message = "The password of a request is stored without a hash."
                yield self.found(clue.place, message)


def own_assignments(method: Function) -> Iterator[tuple[ast.Attribute, ast.expr]]:
    """Yield what a method assigns to attributes of its object."""
    for node in inside(method, ast.Assign):
        for target in node.targets:
            is_attribute = isinstance(target, ast.Attribute)
            if (
                is_attribute
                and isinstance(target.value, ast.Name)
                and target.value.id == "self"
            ):
                yield target, node.value


def written(module: Module) -> Iterator[tuple[ast.AST, str | None]]:
    """Yield where a request's password is written, with the model if it is named."""
    for node in module.all(ast.Assign):
        targets = [t for t in node.targets if name_of(t) in COLUMN]
        function = module.function_of(node) if targets else None
        if function is None or not supplied(module, node.value, function):
            continue
        for target in targets:
            if isinstance(target, ast.Attribute) and not hashed_later(function, node):
                yield target, None
    for call, name in module.calls:
        words = [word.value for word in call.keywords if word.arg in COLUMN]
        is_class = name.rpartition(".")[2][:1].isupper()
        function = module.function_of(call) if words and is_class else None
        if function and any(supplied(module, word, function) for word in words):
            yield call, name


def supplied(module: Module, value: ast.expr, function: Function) -> bool:
    """Tell whether an expression is a password of the request, or of a form."""
    if is_form_data(value):
        return True
    text = ast.unparse(value).lower()
    is_named = any(word in text for word in COLUMN)
    return is_named and from_request(module, value, tainted(module, function))


def is_form_data(value: ast.expr) -> bool:
    """Tell whether an expression is `form.password.data`."""
    text = ast.unparse(value)
    return text.endswith((".password.data", '["password"].data'))


def hashed_later(function: Function, write: ast.Assign) -> bool:
    """Tell whether a call that comes before the row is stored makes a hash of it."""
    stored = [
        n.lineno for n in inside(function, ast.Call) if called(n) in {"commit", "flush"}
    ]
    end = min((line for line in stored if line > write.lineno), default=10**9)
    return any(
        is_hash(n) and write.lineno < n.lineno <= end
        for n in inside(function, ast.Call)
    )
