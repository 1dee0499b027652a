"""Tests that reached for other machines."""

from collections import defaultdict
from collections.abc import Iterator

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import Engine, Rule
from handrail.source.place import Place
from handrail.tested.run import Run
from handrail.tested.seen import Opened


class HR202(Rule):
    """A test has opened a socket to another machine, or asked for its address.

    It fails when that machine is slow, gone or changed, and whoever runs the tests
    tells it so. What Python code opens is seen as it begins, UDP too. What a library of
    C opens is seen on Linux, if it is open when the test or its set-up ends, and
    elsewhere where SQLAlchemy connects. Other processes are not seen.
    """

    id = "HR202"
    title = "Test that leaves the machine"
    engine = Engine.TESTS
    watches = ("opened",)
    fix = (
        "Put a double in the place of that service, or exempt it with a reason in "
        "[tool.handrail.rules.HR202.exempt]."
    )
    false_alarms = "A database that runs beside the tests under another name."

    def weigh(self, run: Run) -> Iterator[Finding]:
        """Yield each other machine, with the first test that reached for it."""
        exempt = run.exempt.get(self.id, {})
        by_target: dict[str, list[Opened]] = defaultdict(list)
        for one in run.opened:
            target = f"{one.host}:{one.port}" if one.port else one.host
            if one.host not in exempt and target not in exempt:
                by_target[target].append(one)
        for target, opened in sorted(by_target.items()):
            yield self.at(target, opened)

    def at(self, target: str, opened: list[Opened]) -> Finding:
        """Return the finding of one other machine."""
        first = min(opened, key=lambda one: (not one.test, one.path, one.line))
        verb = "opens" if first.port else "asks for the address of"
        who = f"The test {first.test}" if first.test else "The run, outside of a test,"
        others = len(opened) - 1
        verbs = "does" if others == 1 else "do"
        more = f", and {others} more {verbs}" if others else ""
        what = f"a connection to {target}" if first.port else target
        place = Place(first.path, first.line, text=target)
        return self.found(place, f"{who} {verb} {what}{more}.")
