"""Passwords of any length."""

import ast
import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.calls import called, keyword
from handrail.source.module import Module
from handrail.source.walk import below

FIELDS = frozenset({"String", "Str", "PasswordField", "StringField"})
NEW = ("regist", "signup", "sign_up", "create", "reset", "change", "newpass", "adduser")
LOGIN = ("login", "signin", "sign_in", "auth", "confirm", "old", "current", "delete")
LENGTHS = frozenset({"Length", "MinLength"})


class HR094(Rule):
    """A form or schema for new passwords asks for no length.

    Then `a` is a password, and the first guess of anybody who tries.
    """

    id = "HR094"
    title = "Password without a minimum"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    words = ("password", "passwd")
    pattern = re.compile(
        rb"^[ \t]+(new_)?pass(word1?|wd)[ \t]*=", re.IGNORECASE | re.MULTILINE
    )
    fix = "Ask for eight characters or more: Length(min=8)."
    false_alarms = "A rule for passwords that a service checks, with its own error."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the fields for new passwords that ask for no length."""
        for node in module.all(ast.ClassDef):
            if is_for_new(node.name) and not has_own_check(node):
                for statement in node.body:
                    if is_bare_password(statement, module.house.password_length):
                        message = "This password may have any length."
                        yield self.found(module.at(statement), message)


def is_for_new(name: str) -> bool:
    """Tell whether a class is for new passwords, by its name."""
    lowered = name.lower()
    is_new = any(word in lowered for word in NEW)
    return is_new and not any(word in lowered for word in LOGIN)


def has_own_check(node: ast.ClassDef) -> bool:
    """Tell whether a class has a method that may check its password."""
    functions = (item for item in node.body if isinstance(item, ast.FunctionDef))
    return any("password" in f.name or "valid" in f.name for f in functions)


def is_bare_password(node: ast.stmt, least: int) -> bool:
    """Tell whether a statement is a field for a password without a minimum."""
    if not isinstance(node, ast.Assign) or not isinstance(node.value, ast.Call):
        return False
    target = node.targets[0]
    name = target.id.lower() if isinstance(target, ast.Name) else ""
    is_password = name in {"password", "new_password", "password1", "passwd"}
    if (
        not is_password
        or called(node.value) not in FIELDS
        or is_for_answers(node.value)
    ):
        return False
    return not any(asks_for_length(inner, least) for inner in below(node.value))


def is_for_answers(node: ast.Call) -> bool:
    """Tell whether a field is only written to answers."""
    return any(
        k.arg in {"dump_only", "validator", "validate"} and not_length(k.value)
        for k in node.keywords
    )


def not_length(node: ast.expr) -> bool:
    """Tell whether a validator is one that this rule cannot look into."""
    return isinstance(node, ast.Constant | ast.Name | ast.Attribute)


def asks_for_length(node: ast.AST, least: int) -> bool:
    """Tell whether a validator asks for so many characters; a pattern may."""
    if called(node) in {"Regexp", "Regex", "Predicate"}:
        return True
    if called(node).lower().startswith(("pass", "valid", "strong", "check")):
        return called(node) != "PasswordField"
    if called(node) not in LENGTHS or not isinstance(node, ast.Call):
        return False
    given = keyword(node, "min") or (node.args[0] if node.args else None)
    value = given.value if isinstance(given, ast.Constant) else least
    return isinstance(value, int) and value > 1
