"""Fields that code takes for granted, and that clients may leave out."""

import ast
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.calls import called, is_true, keyword, text_of
from handrail.source.facts import Clue
from handrail.source.module import Function, Module
from handrail.source.project import Project
from handrail.source.schemas import fields, is_dump_only
from handrail.source.walk import below

USED = "used"
DEFAULTS = ("load_default", "missing")
FILLING = ("pre_load", "post_load", "validates_schema")
CATCHING = ("KeyError", "LookupError", "Exception")


class HR055(Rule):
    """A view takes a field of a body that its schema does not require.

    `data["email"]` is a KeyError where the client has left it out, and so a 500. A
    schema that requires the field answers which one is missing.
    """

    id = "HR055"
    title = "Needed field not required"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    profiles = frozenset({"house", "api"})
    words = ("fields", ".load(")
    fix = "Mark the field required, or give it a load_default."
    false_alarms = "A field that another function has put there."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield the fields of schemas, and those that functions take for granted."""
        for node in module.all(ast.ClassDef):
            if node.bases and not fills_in(node):
                for field, call in fields(module, node):
                    name = f"{module.name}.{node.name}"
                    yield self.clue(module.at(call), (name, field, may_lack(call)))
        for load, schema in loads(module):
            function = module.function_of(load)
            for field in taken(module, function, load) if function else ():
                yield self.clue(module.at(load), (schema, field, USED))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the fields that may lack where they are taken for granted."""
        known = {c.data[:2]: c for c in clues if c.data[2] != USED}
        found: dict[tuple[str, str], Clue] = {}
        for clue in (c for c in clues if c.data[2] == USED):
            schema, field, _ = clue.data
            lineage = project.lineage(schema, clue.place.path)
            keys = ((name, field) for name in lineage)
            key = next((key for key in keys if key in known), None)
            if key is not None and known[key].data[2]:
                found[key] = known[key]
        for (_, field), clue in found.items():
            message = f"{field} may be left out, and a view takes it for granted."
            yield self.found(clue.place, message)


def fills_in(node: ast.ClassDef) -> bool:
    """Tell whether a schema puts in or asks for what its fields do not say."""
    decorators = [
        ast.unparse(decorator)
        for item in node.body
        if isinstance(item, ast.FunctionDef)
        for decorator in item.decorator_list
    ]
    return any(word in text for text in decorators for word in FILLING)


def may_lack(call: ast.Call) -> bool:
    """Tell whether a field may be missing in what a schema has loaded."""
    has_default = any(keyword(call, name) is not None for name in DEFAULTS)
    required = keyword(call, "required")
    is_asked = required is not None and (
        is_true(required) or not isinstance(required, ast.Constant)
    )
    return not is_asked and not has_default and not is_dump_only(call)


def loads(module: Module) -> Iterator[tuple[ast.Call, str]]:
    """Yield the calls that load a whole body, with the class of the schema."""
    made = {
        target.id: value
        for target, value in module.assigned
        if isinstance(target, ast.Name) and isinstance(value, ast.Call)
    }
    for node in module.calls_of("load"):
        on = node.func.value if isinstance(node.func, ast.Attribute) else None
        on = made.get(on.id) if isinstance(on, ast.Name) else on
        if isinstance(on, ast.Call) and not is_partial(node) and not is_partial(on):
            yield node, module.dotted(on.func)


def is_partial(node: ast.Call) -> bool:
    """Tell whether a schema takes parts of a body, or several."""
    return any(word.arg in {"partial", "many", None} for word in node.keywords)


def taken(module: Module, function: Function, load: ast.Call) -> Iterator[str]:
    """Yield the fields that a function takes of what it has loaded, unasked."""
    parent = module.parents.get(load)
    target = parent.targets[0] if isinstance(parent, ast.Assign) else None
    if not isinstance(target, ast.Name) or is_careful(function):
        return
    asked = {text_of(n.left) for n in below(function) if isinstance(n, ast.Compare)}
    for node in below(function):
        if (
            isinstance(node, ast.Subscript)
            and isinstance(node.ctx, ast.Load)
            and isinstance(node.value, ast.Name)
            and node.value.id == target.id
            and node.lineno >= load.lineno
            and (field := text_of(node.slice)) is not None
            and field not in asked
        ):
            yield field


def is_careful(function: Function) -> bool:
    """Tell whether a function catches that a key is missing, or puts keys there."""
    for node in below(function):
        if isinstance(node, ast.ExceptHandler):
            caught = ast.unparse(node.type) if node.type else "Exception"
            if any(name in caught for name in CATCHING):
                return True
        if called(node) in {"setdefault", "update"}:
            return True
        if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store):
            return True
    return False
