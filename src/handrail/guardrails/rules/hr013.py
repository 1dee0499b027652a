"""Applications of one factory that share state."""

from collections.abc import Iterator

from handrail.created.application import Application
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, Engine, Rule


class HR013(Rule):
    """Two applications of one factory share what each should have for itself.

    A test that changes a setting of its application changes another test's, and what
    one adds the other answers. Often the factory adds to something that its module
    made, or returns what it made the first time.
    """

    id = "HR013"
    title = "Applications that share state"
    engine = Engine.APPLICATION
    profiles = ALL
    needs = ("second",)
    fix = "Make the application, and all that is added to it, anew at each call."
    false_alarms = "A library that counts once per process, such as metrics."

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield what a second call of the factory shows."""
        second, call = application.second, application.made.call
        assert second is not None  # noqa: S101 (it is what this rule needs)
        if second.is_same:
            place = application.about("the same object")
            yield self.found(place, f"{call} returns the same object each time.")
        if second.raised:
            place = application.at(second.path, second.line, "a second call")
            message = f"A second {call} raises {second.raised}."
            yield self.found(place, message, level=Level.WARNING)
        for shared in second.shared:
            message = f"Two applications of {call} share state: {shared}."
            yield self.found(application.about(shared), message)
