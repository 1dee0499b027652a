"""URLs: what Werkzeug compiles for a route, kept for all applications of a run.

It writes two functions for each route of each application. Tests make some hundreds of
applications with the same routes, and would spend most of that time on these.
"""

from collections.abc import Callable
from functools import wraps

from werkzeug.routing import Rule

Builder = Callable[..., tuple[str, str]]
Compile = Callable[[Rule, bool], Builder]


def compiled_once(compile_builder: Compile) -> Compile:
    """Return a function that compiles for the first route of each form alone.

    A route with defaults writes them into its functions, so it is left out.
    """
    kept: dict[tuple[object, ...], Builder] = {}

    @wraps(compile_builder)
    def builder_of(rule: Rule, append_unknown: bool = True) -> Builder:
        if rule.defaults:
            return compile_builder(rule, append_unknown)
        key = (append_unknown, *rule._trace)  # noqa: SLF001
        if key not in kept:
            kept[key] = compile_builder(rule, append_unknown)
        return kept[key]

    return builder_of
