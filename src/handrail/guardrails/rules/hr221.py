"""Business logic that tests hardly run."""

from collections.abc import Iterator
from itertools import islice

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Engine, Rule
from handrail.source.place import Place
from handrail.tested.run import Run
from handrail.tested.seen import Covered

SHOWN = 8  # lines that are named


class HR221(Rule):
    """Tests have run less of a service than the bar asks for.

    Rules of the business stand there, and a rule that no test runs can say anything.
    The bar is 80 per cent, or `coverage` in the settings. Branches count where the run
    measures them.
    """

    id = "HR221"
    title = "Service under the coverage bar"
    level = Level.WARNING
    engine = Engine.TESTS
    profiles = frozenset({"house"})
    watches = ("coverage",)
    fix = "Write tests of what no test runs: refusals are the most of it, as a rule."
    false_alarms = "A module named service that serves something else than rules."

    def weigh(self, run: Run) -> Iterator[Finding]:
        """Yield the services that are under the bar."""
        for covered in run.coverage or ():
            if covered.percent < run.bar:
                message = (
                    f"Tests run {covered.percent:.0f}% of this, and {run.bar:g}% are "
                    f"asked for. Not run: {not_run(covered)}."
                )
                yield self.found(Place(covered.path, text="coverage"), message)


def not_run(covered: Covered) -> str:
    """Return the lines that no test runs, or as many of them as can be read."""
    if not covered.missing:
        return "branches alone"
    lines = ", ".join(map(str, islice(covered.missing, SHOWN)))
    word = "line" if len(covered.missing) == 1 else "lines"
    return f"{word} {lines}{' and more' if len(covered.missing) > SHOWN else ''}"
