"""Answers for one user that a cache gives to others."""

import ast
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.calls import keyword
from handrail.source.module import Function, Module
from handrail.source.walk import below

WHO = frozenset({"current_user", "get_jwt_identity", "get_jwt", "g", "session"})
LOGIN = (
    "login_required",
    "jwt_required",
    "token_required",
    "auth.login",
    "require_login",
    "roles_required",
)


class HR162(Rule):
    """A view is cached that answers each user something else.

    The first user's answer is kept under the address, and goes to whoever asks next,
    before any login is looked at.
    """

    id = "HR162"
    title = "Cached under a login"
    kinds = APPLICATION_ALONE
    words = ("cached(",)
    fix = (
        "Cache what all users share in a function of its own, or put the user into "
        "the key."
    )
    false_alarms = "A key that a function of another name makes of the user."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield the cached views that know who asks."""
        for function in module.functions:
            for node in function.decorator_list:
                if is_cache(node) and knows_user(function):
                    message = "The cache gives one user's answer to others."
                    yield self.found(module.at(node), message)


def is_cache(node: ast.expr) -> bool:
    """Tell whether a decorator caches by the address alone."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    has_key = any(
        keyword(node, name) for name in ("key_prefix", "make_cache_key", "unless")
    )
    return node.func.attr == "cached" and not has_key


def knows_user(function: Function) -> bool:
    """Tell whether a view needs a login, or looks at who asks."""
    decorators = " ".join(map(ast.unparse, function.decorator_list))
    if any(word in decorators for word in LOGIN):
        return True
    names = {n.id for n in below(function) if isinstance(n, ast.Name)}
    return bool(names & (WHO - {"g", "session"}))
