"""Settings that are put into an application one by one."""

import ast
import re
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Rule
from handrail.source.calls import key_of
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.place import Place
from handrail.source.project import Project
from handrail.source.walk import below

FROM = (
    "from_object",
    "from_pyfile",
    "from_envvar",
    "from_mapping",
    "from_file",
    "from_prefixed_env",
)
FEW = 2


class HR041(Rule):
    """Settings are literals that are assigned one by one, with no class for them.

    There is one environment then. What differs in production is changed in the code,
    and what was forgotten shows when a client meets it.
    """

    id = "HR041"
    title = "Settings without a class"
    level = Level.WARNING
    words = ("config[",)
    pattern = re.compile(rb"config\[[^\]]+\]\s*(:[^=\n]*)?=(?!=)")
    marks = FROM
    fix = (
        "Write a class for each environment that reads variables, and load it in "
        "the factory."
    )
    false_alarms = "An application of one file that is never deployed."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield the first of several literals that are assigned to settings."""
        places = [
            module.at(target)
            for target, value in module.assigned
            if is_literal_setting(module, target, value)
        ]
        if len(places) >= FEW:
            yield self.clue(min(places, key=line_of))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield those clues, unless the project loads its settings somewhere."""
        if not project.mentions(*FROM):
            places = [clue.place for clue in clues]
            yield from self.each(places, "Settings are literals, assigned one by one.")


def line_of(place: Place) -> int:
    """Return the line of a place."""
    return place.line


def is_literal_setting(module: Module, target: ast.expr, value: ast.expr) -> bool:
    """Tell whether an assignment gives a setting a value that no variable has."""
    key = key_of(target)
    if key is None or not key.isupper():
        return False
    if isinstance(value, ast.Name | ast.Attribute | ast.Call):
        return module.runs_at_import(target) and not isinstance(value, ast.Call)
    calls = [n for n in below(value) if isinstance(n, ast.Call | ast.Subscript)]
    return not any(
        "environ" in ast.unparse(n) or "getenv" in ast.unparse(n) for n in calls
    )
