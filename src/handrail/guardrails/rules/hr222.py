"""Coverage that nobody asks for."""

from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Rule
from handrail.source.facts import Clue
from handrail.source.place import Place
from handrail.source.project import Project

ASKED = (
    "fail_under",
    "fail-under",
    "cov-fail-under",
    "coverage_threshold",
    "codecov",
    "coveralls",
)
TEST = "def test_"
MEASURED = ("--cov", "coverage run", "[coverage:", "[tool.coverage")


class HR222(Rule):
    """There are tests, and nothing measures what they reach, or asks for enough.

    What no test runs shows in no other way, and it grows.
    """

    id = "HR222"
    title = "No coverage required"
    level = Level.HINT
    profiles = frozenset({"house"})
    marks = (TEST,)
    fix = "Set fail_under = 80 in [tool.coverage.report], and run the tests with --cov."
    false_alarms = "A service that measures it and is set up outside of the repository."

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the project, if it has tests and no file asks for coverage."""
        texts = project.texts.values()
        has_tests = project.mentions(TEST, tests=True)
        if not has_tests or any(word in text for text in texts for word in ASKED):
            return
        is_measured = any(word in text for text in texts for word in MEASURED)
        what = (
            "measured, and no share of it is required"
            if is_measured
            else "not measured"
        )
        path = "pyproject.toml" if "pyproject.toml" in project.texts else ""
        yield self.found(Place(path), f"Coverage is {what}.")
