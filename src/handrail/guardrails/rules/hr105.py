"""Servers that start without their keys."""

from collections.abc import Iterator

from handrail.created.answers import Key
from handrail.created.application import Application
from handrail.created.cookies import opens_session
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import ALL, Engine, Rule


class HR105(Rule):
    """Production starts where nobody has given it a key.

    A server on which the variable was forgotten should refuse to start. Without a key,
    the first session or token fails instead, before a client. With a key that is made
    up at each start, every process has another one, and a restart ends all sessions.
    """

    id = "HR105"
    title = "Production starts without its keys"
    level = Level.WARNING
    engine = Engine.APPLICATION
    profiles = ALL
    needs = ("bare_keys",)
    fix = "Let the factory raise an error where production has no key."
    false_alarms = (
        "A server that is told its key by something else than its environment."
    )

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield the keys that were missing, or made up, where nothing was set."""
        for key in application.bare_keys or ():
            if not key.size and is_needed(application, key):
                message = f"Production starts without {key.name}."
                yield self.found(application.about(key.name), message)
            elif key.size and is_made_up(application, key):
                message = f"Each process makes a {key.name} up for itself."
                yield self.found(application.about(key.name), message)


def is_needed(application: Application, key: Key) -> bool:
    """Tell whether something is signed with a key that is not there."""
    if key.name == "SECRET_KEY":
        return opens_session(application)
    return not any(k.size for k in application.bare_keys or ())


def is_made_up(application: Application, key: Key) -> bool:
    """Tell whether a key is neither kept anywhere nor the same in two processes."""
    others = {k.digest for k in application.keys if k.name == key.name}
    return (
        not key.path
        and not key.is_given
        and not key.is_common
        and not key.is_kept
        and (key.digest not in others)
    )
