"""Routes that cost less where an application is made anew for each test."""

from collections.abc import Callable
from functools import cache
from typing import Any

from werkzeug.routing import Rule

Builder = Callable[..., tuple[str, str]]


def build_urls_when_asked() -> None:
    """Have every rule of this process compile how it builds a URL at the first URL.

    Werkzeug does that as a rule is added, twice, which is most of what it takes to make
    an application; few tests ask for a URL.
    """
    compile_now: Callable[[Rule, bool], Builder] = Rule._compile_builder  # noqa: SLF001

    def compile_later(rule: Rule, append_unknown: bool = True) -> Builder:
        if rule.defaults:  # a converter may refuse one, and is to do so at once
            return compile_now(rule, append_unknown)
        compiled = cache(lambda: compile_now(rule, append_unknown))

        def build(rule: Rule, /, **values: Any) -> tuple[str, str]:
            return compiled()(rule, **values)

        return build

    setattr(Rule, "_compile_builder", compile_later)  # noqa: B010 (mypy knows no other)
