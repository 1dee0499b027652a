"""Models and migrations that differ where Alembic does not look."""

from collections.abc import Iterator

from handrail.created.answers import Difference
from handrail.created.application import Application
from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import Engine, Rule

WHAT = {
    "CHECK": "the CHECK {name} of {table}",
    "condition": "the condition of the index {name} of {table}",
    "members": "the members of {table}.{name}",
}


class HR073(Rule):
    """Models and migrations differ where `flask db check` finds nothing.

    Alembic compares neither the condition of a partial index, nor a CHECK, nor the
    members of an Enum. The tests run on tables that the models make, and production on
    those of the migrations. All migrations are run in an empty SQLite, and what they
    make is held against what the models say.
    """

    id = "HR073"
    title = "Migrations that make something else"
    level = Level.WARNING
    engine = Engine.APPLICATION
    needs = ("differences",)
    fix = "Write a migration by hand that makes what the models say."
    false_alarms = (
        "A condition that says the same in other words. Migrations that do not run on "
        "SQLite are not judged."
    )

    def ask(self, application: Application) -> Iterator[Finding]:
        """Yield where the migrations make something else."""
        for found in application.differences or ():
            place = application.about(f"{found.kind} {found.table}.{found.name}")
            yield self.found(place, in_words(found))


def in_words(found: Difference) -> str:
    """Say what differs."""
    what = WHAT.get(found.kind, "{name} of {table}")
    about = what.format(name=found.name, table=found.table)
    models, made = found.models or "nothing", found.migrations or "nothing"
    return f"The models say “{models}” for {about}, and the migrations “{made}”."
