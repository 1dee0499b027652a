"""Flags of cookies that are turned off."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, APPLICATION_ALONE, Rule
from handrail.source.calls import is_false, key_of, text_of
from handrail.source.classes import is_spared
from handrail.source.module import Module

NAMES = ("SESSION_COOKIE", "REMEMBER_COOKIE", "JWT_COOKIE")
FLAGS = ("SECURE", "HTTPONLY")


class HR141(Rule):
    """A setting takes a flag off a cookie: Secure, HttpOnly or SameSite.

    Without Secure it goes over HTTP, without HttpOnly every script reads it, without
    SameSite other sites send it along.
    """

    id = "HR141"
    title = "Flag of a cookie turned off"
    kinds = APPLICATION_ALONE
    profiles = ALL
    words = NAMES
    fix = "Set the three flags in production: Secure, HttpOnly and SameSite=Lax."
    false_alarms = "A cookie that a page of another site has to send."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the settings that turn a flag off."""
        for target, value in module.assigned:
            name = key_of(target) or (target.id if isinstance(target, ast.Name) else "")
            is_off = turns_off(name, value) and not is_spared(module, value)
            if is_off and not is_on_elsewhere(module, name):
                message = f"{name} takes a flag off the cookie."
                yield self.found(module.at(value), message)


def turns_off(name: str, value: ast.expr) -> bool:
    """Tell whether a setting takes a flag off a cookie."""
    if not name.startswith(NAMES):
        return False
    if name.endswith("SAMESITE"):
        return text_of(value) == "None"
    return name.endswith(FLAGS) and is_false(value)


def is_on_elsewhere(module: Module, name: str) -> bool:
    """Tell whether another class of the file sets the flag, for production."""
    return any(
        isinstance(other, ast.Name) and other.id == name and not turns_off(name, value)
        for other, value in module.assigned
    )
