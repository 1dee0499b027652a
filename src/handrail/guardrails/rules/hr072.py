"""Models without migrations."""

import ast
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.facts import Clue
from handrail.source.models import is_model
from handrail.source.module import Module
from handrail.source.place import Place
from handrail.source.project import Project

MADE, MODEL = 0, 1


class HR072(Rule):
    """There are models, and no migrations.

    A database that has data cannot follow a change of the models then, but by hand.
    """

    id = "HR072"
    title = "Models without migrations"
    kinds = APPLICATION_ALONE
    words = ("SQLAlchemy", "db.Model", "declarative_base", "DeclarativeBase")
    marks = ("flask_migrate", "alembic")
    fix = "Add Flask-Migrate, and let `flask db migrate` write the first migration."
    false_alarms = "Migrations that are kept in another repository."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield where the database is made, and where models are."""
        for node, name in module.calls:
            if name == "flask_sqlalchemy.SQLAlchemy":
                yield self.clue(module.at(node), MADE)
        models = (n for n in module.all(ast.ClassDef) if is_model(module, n))
        for model in list(models)[:1]:
            yield self.clue(module.at(model), MODEL)

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the database, if it has models and no migrations."""
        if not any(clue.data == MODEL for clue in clues) or has_migrations(project):
            return
        first: Place = min(clues, key=lambda clue: int(clue.data)).place
        yield self.found(first, "There are models, and no migrations.")


def has_migrations(project: Project) -> bool:
    """Tell whether a project has migrations, or names what makes them."""
    if project.mentions("flask_migrate", "alembic"):
        return True
    return any("migrations/" in path or "alembic" in path for path in project.paths)
