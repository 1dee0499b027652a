"""Applications and clients that tests share, or make one by one."""

import re
from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import TESTS_ALONE, Rule
from handrail.source.apps import makings
from handrail.source.module import Module

# A header of a function, whose defaults an import runs; or another statement at the
# top, with the lines that belong to it. What stands in functions is not found.
AT_TOP = re.compile(
    rb"^(?:(?:async )?def (?:[^\n]|(?<!:)\n)*?"
    rb"|(?!(?:async )?def |class )[^\s#)\]}](?:[^\n]|\n(?=[\s#)\]}]))*?)"
    rb"(?:test_client|create_app)",
    re.MULTILINE,
)


class HR181(Rule):
    """A test module makes its client or application at import, and no fixture does.

    It is made once for all tests, whether they run or not, and what one of them leaves
    behind is what the next begins with.
    """

    id = "HR181"
    title = "Client without a fixture"
    kinds = TESTS_ALONE
    level = Level.WARNING
    words = ("test_client", "create_app")
    pattern = AT_TOP
    fix = "Make the application and its client in fixtures of conftest.py."
    false_alarms = "A module of helpers that only looks like tests."

    def look(self, module: Module) -> Iterator[Finding]:
        """Yield what test modules make at import."""
        made = [m.node for m in makings(module) if m.maker.endswith("create_app")]
        for node in (*made, *module.calls_of("test_client")):
            if module.runs_at_import(node) and module.class_of(node) is None:
                message = "This is made at import, once for all tests."
                yield self.found(module.at(node), message)
