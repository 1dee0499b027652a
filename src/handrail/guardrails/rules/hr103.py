"""Keys that are literals where something is signed."""

import ast
import re
from collections.abc import Iterator

from handrail.created.answers import Key
from handrail.created.application import Application
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
    """The key of a signature is a literal, or short, or known to everybody.

    Whoever reads the code makes signatures that the application takes for its own. A
    created application is asked for its keys, under settings for production and where
    nothing is set: RFC 7518, section 3.2, wants 32 bytes.
    """

    id = "HR103"
    title = "Signed with a known or short key"
    profiles = ALL
    words = ("jwt", "itsdangerous", "hmac")
    pattern = re.compile(
        rb"jwt\s*\.\s*(en|de)code|from\s+(jose|jwt)\b|import\s+(jose|jwt)\s+as"
        rb"|Serializer|Signer|hmac"
    )
    needs = ("keys",)
    covers = ("HR101", "HR102")
    fix = "Take the key from the settings, which read it from the environment."
    false_alarms = "A signature that protects nothing, such as a name of a cache."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the calls that sign with a literal key."""
        for node, name in module.calls:
            if name in SIGNING and is_literal(module, key(node, SIGNING[name])):
                yield self.found(
                    module.at(node), "The key of this signature is a literal."
                )

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the keys of production that are known, or short."""
        bare = application.bare_keys or ()
        for key in unlike((*application.keys, *bare)):
            place = application.at(key.path, key.line, key.name)
            least = application.house.key_bytes
            if is_known(key, (*application.keys, *bare)):
                where = f"is written in {key.path}" if key.path else "is known"
                message = f"Production starts with a {key.name} that {where}."
                yield self.found(place, message)
            elif key.size < least and not key.is_given:
                message = f"{key.name} has {key.size} bytes, and needs {least}."
                yield self.found(place, message)


def unlike(keys: tuple[Key, ...]) -> Iterator[Key]:
    """Yield the keys that are in use and were not given, each once."""
    seen = set()
    for key in keys:
        if key.size and not key.is_given and key.digest not in seen:
            seen.add(key.digest)
            yield key


def is_known(key: Key, keys: tuple[Key, ...]) -> bool:
    """Tell whether a key is written down, is a common one, or never another one."""
    same = [other for other in keys if other.digest == key.digest]
    return bool(key.path) or key.is_common or len(same) > 1


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
