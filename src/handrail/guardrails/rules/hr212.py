"""Tests that ran on a database that is in use."""

from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import ALL, Engine, Rule
from handrail.source.place import Place
from handrail.tested.databases import is_for_tests, is_same
from handrail.tested.run import Run


class HR212(Rule):
    """The tests have connected to the database of another environment.

    It is one that a class of settings names, but a class for tests, or `.env`. The
    first test that empties a table empties that one. A database that says by its name
    that it is for tests is none, whoever names it.
    """

    id = "HR212"
    title = "Tests ran on another environment's database"
    engine = Engine.TESTS
    profiles = ALL
    watches = ("used", "configured")
    fix = "Give the tests a database of their own, by a variable of its own."
    false_alarms = "A `.env` of a machine that runs nothing but tests."

    def weigh(self, run: Run) -> Iterator[Finding]:
        """Yield each setting whose database the tests have used."""
        used = [database for database in run.used if not is_for_tests(database)]
        for other in run.configured:
            if any(is_same(database, other.database) for database in used):
                place = Place(other.path, other.line, text=other.owner)
                name = other.database.name
                message = f"Tests have used {name}, the database of {other.owner}."
                yield self.found(place, message)
