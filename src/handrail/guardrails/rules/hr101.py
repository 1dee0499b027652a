"""Secrets that stand in the code."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Rule
from handrail.source.calls import called, key_of, name_of, text_of
from handrail.source.classes import is_spared
from handrail.source.module import Module
from handrail.source.secrets import is_secret_name, is_signing_name, may_be_secret
from handrail.source.textfile import TextFile

LINE = re.compile(
    r"""^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(['"]?)(.*?)\2\s*(?:\s#.*)?$"""
)
UPDATES = frozenset({"update", "from_mapping"})


class HR101(Rule):
    """A secret is a literal, or stands in a committed `.env`.

    Whoever reads the repository signs sessions with it: every developer who ever was,
    and every server that it was copied to. It cannot be changed without a commit.
    """

    id = "HR101"
    title = "Secret in the code"
    profiles = ALL
    words = (
        "SECRET",
        "secret",
        "PASSWORD",
        "API_KEY",
        "APIKEY",
        "PRIVATE_KEY",
        "ACCESS_KEY",
        "_TOKEN",
        "SALT",
        "_KEY",
    )
    pattern = re.compile(
        rb"(SECRET|PASSWORD|PASSWD|KEY|TOKEN|SALT|secret_key)\w*[\"']?\]?"
        rb"\s*(:[^=\n]*)?=\s*[(\\]?[^\n]*[\"']"
    )
    files = (".env", ".flaskenv", ".env.*")
    fix = "Read it from an environment variable, and make a new one: this one is known."
    false_alarms = "An example that production refuses in another file."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the literals that are assigned to secrets."""
        for target, value in (*module.assigned, *updates(module)):
            name, text = setting(target), text_of(value)
            if text is None or not is_secret_name(name) or is_spared(module, value):
                continue
            if may_be_secret(name, text) and not is_overridden(module, target, name):
                found = self.found(module.at(value), f"{name} is a literal: no secret.")
                yield replace(found, subject=name)

    def look_at(self, file: TextFile) -> Iterator[Finding]:
        """Yield the secrets of a file of variables; an example has none."""
        if re.search(r"example|sample|template|dist|test|default", file.path):
            return
        for number, line in enumerate(file.lines, 1):
            match = LINE.match(line)
            if match and is_secret_name(match[1]) and is_real(match[1], match[3]):
                yield self.found(
                    file.at(number), f"{match[1]} is in a file of the repository."
                )


def is_real(name: str, value: str) -> bool:
    """Tell whether a value of a file of variables is a secret, and no placeholder."""
    return may_be_secret(name, value) and "$" not in value and "<" not in value


def setting(target: ast.expr) -> str:
    """Return the name of what a target sets: a key, an attribute, a variable.

    Of lower-case names, `secret_key` of an application alone is a setting.
    """
    key = key_of(target)
    if key is not None:
        return key
    name = name_of(target)
    is_key = name == "secret_key" and isinstance(target, ast.Attribute)
    return name if name.isupper() or is_key else ""


def updates(module: Module) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Yield what `config.update(NAME=…)` and the like set, as targets with values."""
    for node in module.calls_of(*UPDATES):
        if name_of(getattr(node.func, "value", None)) in {"config", "conf"}:
            for word in node.keywords:
                if word.arg and not is_replaced(module, node):
                    yield ast.Name(word.arg), word.value


def is_replaced(module: Module, node: ast.Call) -> bool:
    """Tell whether settings from elsewhere win over those of a call: it comes first."""
    function = module.function_of(node)
    later = {
        "from_pyfile",
        "from_envvar",
        "from_object",
        "from_mapping",
        "from_prefixed_env",
    }
    return any(
        called(other) in later and other.lineno > node.lineno
        for other in module.calls_of(*later)
        if module.function_of(other) is function
    )


def is_overridden(module: Module, target: ast.expr, name: str) -> bool:
    """Tell whether a class for production sets it too, or it is set again below."""
    own = module.class_of(target)
    if own is not None and "prod" in own.name.lower():
        return False
    return is_signing_name(name) and any(
        isinstance(other, ast.Name)
        and other.id == name
        and "prod" in getattr(module.class_of(other), "name", "").lower()
        for other, _ in module.assigned
    )
