"""Runs of tests that ask no application."""

from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Engine, Rule
from handrail.source.place import Place
from handrail.tested.run import Run


class HR172(Rule):
    """All tests have run, and none of them has sent a request to an application.

    A client that is made and not used is not enough. Whether routes, status codes and
    error handlers are right, such a run does not tell.
    """

    id = "HR172"
    title = "Test run without a request"
    level = Level.WARNING
    engine = Engine.TESTS
    watches = ("requests",)
    fix = "Write a fixture that returns `app.test_client()`, and tests that use it."
    false_alarms = "Tests that ask a server in a process of its own alone."

    def weigh(self, run: Run) -> Iterator[Finding]:
        """Yield the project, if no request reached an application."""
        if not run.requests:
            yield self.found(Place(""), "No test has sent a request.")
