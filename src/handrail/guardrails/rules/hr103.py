"""Keys that are literals where something is signed."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.calls import keyword, text_of
from handrail.source.module import Module

SIGNING = {
    "jwt.encode": 1,
    "jwt.decode": 1,
    "jose.jwt.encode": 1,
    "jose.jwt.decode": 1,
    "itsdangerous.URLSafeTimedSerializer": 0,
    "itsdangerous.URLSafeSerializer": 0,
    "itsdangerous.TimedJSONWebSignatureSerializer": 0,
    "itsdangerous.Signer": 0,
    "itsdangerous.TimestampSigner": 0,
    "hmac.new": 0,
}


class HR103(Rule):
    """Something is signed with a literal.

    Whoever reads the code makes signatures that the application takes for its own.
    """

    id = "HR103"
    title = "Signed with a literal"
    profiles = ALL
    words = ("jwt", "itsdangerous", "hmac")
    fix = "Take the key from the settings, which read it from the environment."
    false_alarms = "A signature that protects nothing, such as a name of a cache."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the calls that sign with a literal key."""
        for node, name in module.calls:
            if name in SIGNING and is_literal(module, key(node, SIGNING[name])):
                yield self.found(
                    module.at(node), "The key of this signature is a literal."
                )


def key(node: ast.Call, position: int) -> ast.expr | None:
    """Return the argument of a call that is the key."""
    if len(node.args) > position:
        return node.args[position]
    return keyword(node, "key") or keyword(node, "secret_key")


def is_literal(module: Module, node: ast.expr | None) -> bool:
    """Tell whether an expression is a literal text, or a name for one."""
    if isinstance(node, ast.Constant) and isinstance(node.value, bytes):
        return bool(node.value)
    if isinstance(node, ast.Name):
        return bool(module.constants.get(node.id))
    return bool(text_of(node))
