"""Accounts whose password stands in the code."""

import ast
import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, Rule
from handrail.source.calls import called, text_of
from handrail.source.module import Module

NAMES = frozenset({"password", "passwd", "pwd"})
MADE_UP = re.compile(r"fake|populate|demo|sample|fixture|dummy", re.IGNORECASE)
MAKERS = ("user", "admin", "account", "member")


class HR104(Rule):
    """An account is made with a password that is a literal.

    It is meant for a first start, and stays: an administrator whom everybody knows.
    """

    id = "HR104"
    title = "Account with a known password"
    level = Level.WARNING
    profiles = ALL
    words = ("password", "passwd")
    pattern = re.compile(rb"(password|passwd|pwd)\s*=\s*\(?\s*[rRuU]?[\"']")
    fix = "Let a command ask for the password, or make one up and print it once."
    false_alarms = "Demonstration data that never reaches a server."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the accounts that are made with a literal password."""
        if MADE_UP.search(module.path):
            return
        for node in module.all(ast.Call):
            name = called(node).lower()
            if any(word in name for word in MAKERS):
                for word in node.keywords:
                    if word.arg in NAMES and is_password(word.value):
                        message = "The password of this account stands in the code."
                        yield self.found(module.at(node), message)


def is_password(node: ast.expr) -> bool:
    """Tell whether an expression is a literal that may be a password."""
    text = text_of(node)
    return bool(text) and " " not in str(text)
