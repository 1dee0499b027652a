"""Applications, clients and tables that no fixture makes."""

from collections.abc import Iterator

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Engine, Rule
from handrail.source.place import Place
from handrail.tested.run import Run
from handrail.tested.seen import Made

MANY = 2  # tests: one alone may be about the factory
NAMES = {
    "application": "their application",
    "client": "their client",
    "tables": "the tables of the database",
}


class HR182(Rule):
    """Tests make their application, client or tables themselves, and no fixture does.

    Each test then repeats how that is made, and what one of them leaves behind is what
    the next begins with. A function that tests call to make it is as good as a fixture.
    """

    id = "HR182"
    title = "Set-up without a fixture"
    level = Level.WARNING
    engine = Engine.TESTS
    watches = ("made",)
    fix = "Make the application, its client and the tables in fixtures of conftest.py."
    false_alarms = "Tests that are all about the factory."

    def weigh(self, run: Run) -> Iterator[Finding]:
        """Yield the first test that makes what no fixture makes, for each kind."""
        for kind, name in NAMES.items():
            made = [one for one in run.made or () if one.kind == kind]
            if any(one.by == "fixture" for one in made):
                continue
            at_import = [one for one in made if one.by == "import"]
            in_tests = [one for one in made if one.by == "test"]
            if at_import or len(in_tests) >= MANY:
                yield self.at(at_import or in_tests, kind, name)

    def at(self, made: list[Made], kind: str, name: str) -> Finding:
        """Return the finding of one kind, where it is made first."""
        first = min(made, key=lambda one: (one.path, one.line))
        place = Place(first.path, first.line, text=kind)
        if first.by == "import":
            return self.found(place, f"Tests make {name} as they are imported.")
        message = f"Tests make {name} themselves, in {len(made)} places."
        return self.found(place, message)
