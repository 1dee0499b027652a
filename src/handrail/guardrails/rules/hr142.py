"""Cookies without flags."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, Rule
from handrail.source.calls import has_others, keyword, receiver, text_of
from handrail.source.module import Module

FLAGS = ("secure", "httponly", "samesite")
FOR_SCRIPTS = ("csrf", "xsrf")
TASTES = ("theme", "lang", "locale", "color", "timezone", "consent")
POSITIONS = {"secure": 6, "httponly": 7, "samesite": 8}  # of set_cookie of werkzeug


class HR142(Rule):
    """A cookie is set without Secure, HttpOnly or SameSite.

    The settings for the session's cookie do not reach others: each one needs its own.
    """

    id = "HR142"
    title = "Cookie without flags"
    level = Level.ERROR
    profiles = ALL
    words = ("set_cookie",)
    fix = 'Set secure=True, httponly=True and samesite="Lax".'
    false_alarms = "A cookie that says nothing about its user, and that scripts read."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the cookies that lack a flag."""
        for node in module.calls_of("set_cookie"):
            missing = missing_flags(node)
            if (
                missing
                and not has_others(node)
                and not deletes(node)
                and on_response(node)
            ):
                message = f"This cookie is set without {', '.join(missing)}."
                yield self.found(module.at(node), message)


def missing_flags(node: ast.Call) -> list[str]:
    """Return the flags that a call does not give; scripts have to read some cookies."""
    names = [node.args[0]] if node.args else [keyword(node, "key")]
    name = (text_of(names[0]) or "").lower()
    if any(word in name for word in TASTES):
        return []
    is_for_scripts = any(word in name for word in FOR_SCRIPTS)
    wanted = [f for f in FLAGS if not (is_for_scripts and f == "httponly")]
    return [
        f for f in wanted if keyword(node, f) is None and len(node.args) <= POSITIONS[f]
    ]


def deletes(node: ast.Call) -> bool:
    """Tell whether a call takes a cookie away."""
    ends = (keyword(node, "expires"), keyword(node, "max_age"))
    return any(isinstance(end, ast.Constant) and end.value == 0 for end in ends)


def on_response(node: ast.Call) -> bool:
    """Tell whether a cookie is set on a response, and on no client of a test."""
    on = receiver(node)
    return on is not None and "client" not in ast.unparse(on)
