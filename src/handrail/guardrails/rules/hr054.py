"""Fields that belong to the server, and that clients may set."""

import ast
import re
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.calls import keyword
from handrail.source.facts import Clue
from handrail.source.module import Module
from handrail.source.project import Project
from handrail.source.schemas import fields, is_dump_only, is_schema
from handrail.source.walk import below

OWNED = frozenset(
    {
        "id",
        "created_at",
        "updated_at",
        "created",
        "modified",
        "is_admin",
        "role",
        "is_superuser",
        "owner_id",
    }
)
LOADED = "loaded"


class HR054(Rule):
    """A schema that loads bodies lets clients set what the server decides.

    An id, a time, a role: without dump_only, whoever sends one has set it.
    """

    id = "HR054"
    title = "Server's field may be set"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    profiles = frozenset({"house", "api"})
    words = ("fields", ".load(")
    pattern = re.compile(
        rb"(?<!json)(?<!yaml)(?<!pickle)\.load\("
        rb"|^[ \t]+(" + "|".join(sorted(OWNED)).encode() + rb")[ \t]*=",
        re.MULTILINE,
    )
    fix = "Mark the field dump_only, or write a schema for input of its own."
    false_alarms = "A schema for administrators, who may set that field."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield the schemas with such fields, and the schemas that load bodies."""
        for node in module.all(ast.ClassDef):
            if is_schema(module, node) and not has_options(node):
                name = f"{module.name}.{node.name}"
                for field, call in fields(module, node):
                    if field in OWNED and not is_dump_only(call) and not is_key(call):
                        yield self.clue(module.at(call), (name, field))
        for name in loaded(module):
            yield self.clue(module.at(module.tree), (name, LOADED))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the fields of schemas that load bodies."""
        used = {
            project.resolve(c.data[0], c.place.path)
            for c in clues
            if c.data[1] == LOADED
        }
        for clue in clues:
            name, field = clue.data
            if field != LOADED and name in used:
                yield self.found(clue.place, f"Clients may set {field}.")


def is_key(call: ast.Call) -> bool:
    """Tell whether a field has to be sent, to say which row is meant."""
    return keyword(call, "required") is not None


def has_options(node: ast.ClassDef) -> bool:
    """Tell whether a schema names its dump_only fields in its options."""
    return any(isinstance(n, ast.Name) and n.id == "dump_only" for n in below(node))


def loaded(module: Module) -> Iterator[str]:
    """Yield the schemas that load bodies: `UserSchema().load(…)`."""
    made = {}
    for target, value in module.assigned:
        if not isinstance(value, ast.Call) or not isinstance(target, ast.Name):
            continue
        if not keyword(value, "only") and not keyword(value, "dump_only"):
            made[target.id] = module.dotted(value.func)
    for node in module.calls_of("load"):
        on = node.func.value if isinstance(node.func, ast.Attribute) else None
        if isinstance(on, ast.Call) and not keyword(on, "only"):
            yield module.dotted(on.func)
        elif isinstance(on, ast.Name) and on.id in made:
            yield made[on.id]
