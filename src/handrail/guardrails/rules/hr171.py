"""Applications that no test asks anything."""

from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Rule
from handrail.source.apps import FLASK, makings
from handrail.source.facts import Clue
from handrail.source.kinds import Kind
from handrail.source.module import Module
from handrail.source.place import Place
from handrail.source.project import Project

CLIENTS = (
    "test_client",
    "TestApp",
    "webtest",
    "flask_testing",
    "FlaskClient",
    "client.get",
    "client.post",
    "schemathesis",
    "test_request_context",
    "live_server",
)


class HR171(Rule):
    """No test sends a request to the application.

    What a unit test cannot see goes unseen: routes, status codes, error handlers, who
    may do what.
    """

    id = "HR171"
    title = "No test client"
    level = Level.WARNING
    words = ("Flask", "connexion")
    marks = CLIENTS
    fix = (
        "Write a fixture that returns `app.test_client()`, and a first test that "
        "uses it."
    )
    false_alarms = "Tests that are kept in another repository."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield where applications are made."""
        for making in makings(module):
            if making.maker in FLASK:
                yield self.clue(module.at(making.node))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the project, if there is an application and no test has a client."""
        if not clues or project.mentions(*CLIENTS, tests=True):
            return
        has_tests = any(facts.kind is Kind.TESTS for facts in project.facts)
        what = "No test sends a request" if has_tests else "There are no tests at all"
        yield self.found(Place(""), f"{what}.")
