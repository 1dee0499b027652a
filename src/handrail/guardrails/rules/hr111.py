"""Changes that anybody may make."""

from collections.abc import Iterator

from handrail.created.answers import Probe
from handrail.created.application import Application
from handrail.created.reach import reached
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, Engine, Rule


class HR111(Rule):
    """A request that nobody has signed is met, by a view that changes something.

    A client whom nobody knows gets what a login should stand before. A refusal is no
    proof of a login: an answer of 400 or 404 may come before it. So this rule speaks
    only of requests that were met, and finds less than there is. Registration, login
    and the like are anonymous by right; the settings name others, with a reason.
    """

    id = "HR111"
    title = "Change without a login"
    engine = Engine.APPLICATION
    profiles = ALL
    needs = ("probes",)
    fix = "Ask who it is first; or name the endpoint under exempt, with the reason."
    false_alarms = "A form that all may send, such as a comment or an order."

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the changes that were met; a warning where no table has changed."""
        exempt = application.exempt.get(self.id, {})
        for probe in reached(application.probes or ()):
            if probe.endpoint not in exempt:
                name = f"{probe.method} {probe.rule}"
                place = application.at(probe.path, probe.line, name)
                level = Level.ERROR if probe.writes else Level.WARNING
                yield self.found(place, message(name, probe), level=level)


def message(name: str, probe: Probe) -> str:
    """Say what was met."""
    done = f" and {', '.join(probe.writes)} was done" if probe.writes else ""
    return f"{name} answers {probe.status} to a client that has not logged in{done}."
