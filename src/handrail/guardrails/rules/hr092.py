"""Passwords that are compared as texts."""

import ast
import re
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.calls import called, name_of, text_of
from handrail.source.facts import Clue
from handrail.source.models import columns, is_model, type_of
from handrail.source.module import Module
from handrail.source.project import Project

NAMES = frozenset({"password", "passwd", "pwd", "passphrase"})
AGAIN = (
    "confirm",
    "again",
    "repeat",
    "password2",
    "verify",
    "retype",
    "old",
    "new",
    "second",
)
OWNERS = ("user", "account", "admin", "member", "customer", "person", "row", "record")
HASHING = "hashing"


class HR092(Rule):
    """A stored password is compared with a supplied one by `==`.

    That works only where the password itself is stored. What leaks the table leaks
    all passwords.
    """

    id = "HR092"
    title = "Password compared with =="
    profiles = ALL
    words = ("password", "passwd", "pwd")
    also = (("==", "!=", "Column", "mapped_column"),)
    pattern = re.compile(
        rb"\.\s*(password|passwd|pwd|passphrase)\b|Column|mapped_column"
    )
    fix = "Store a hash, and compare with `check_password_hash`."
    false_alarms = "A column whose type hashes, defined in another package."

    def look(self, module: Module) -> Iterator[Finding | Clue]:
        """Yield the comparisons of a row's password, once a pair in a function."""
        for node in module.all(ast.ClassDef):
            for name, column in columns(node) if is_model(module, node) else ():
                kind = type_of(column)[0].lower()
                if name in NAMES and ("password" in kind or "encrypt" in kind):
                    yield self.clue(module.at(node), HASHING)
        seen = set()
        for comparison in module.all(ast.Compare):
            pair = passwords(comparison)
            key = (module.function_of(comparison), pair)
            if pair and key not in seen:
                seen.add(key)
                yield self.clue(module.at(comparison))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the comparisons, unless the column's type hashes."""
        if any(clue.data == HASHING for clue in clues):
            return
        places = [clue.place for clue in clues]
        yield from self.each(places, "A stored password is compared with ==.")


def passwords(node: ast.Compare) -> frozenset[str]:
    """Return what is compared, if it is a row's password and another one."""
    if len(node.ops) != 1 or not isinstance(node.ops[0], ast.Eq | ast.NotEq):
        return frozenset()
    sides = (node.left, node.comparators[0])
    texts = [ast.unparse(side) for side in sides]
    if any(word in text.lower() for text in texts for word in AGAIN):
        return frozenset()
    stored = [is_stored(side) for side in sides]
    if sum(stored) != 1:
        return frozenset()
    other = sides[stored.index(False)]
    return frozenset(texts) if is_supplied(other) else frozenset()


def is_stored(node: ast.expr) -> bool:
    """Tell whether an expression is the password of a row: `user.password`."""
    if not isinstance(node, ast.Attribute) or node.attr not in NAMES:
        return False
    owner = name_of(node.value).lower()
    return any(word in owner for word in OWNERS)


def is_supplied(node: ast.expr) -> bool:
    """Tell whether an expression is a password that somebody has sent."""
    if isinstance(node, ast.Constant) or called(node) in {"hash", "crypt", "encrypt"}:
        return False
    if isinstance(node, ast.Call) and called(node) not in {"get", "strip", "str"}:
        return False
    if isinstance(node, ast.Subscript):
        return (text_of(node.slice) or "").lower() in NAMES
    return any(word in ast.unparse(node).lower() for word in NAMES)
