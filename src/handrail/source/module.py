"""A file of Python while it is looked at: its tree, its names, its places."""

import ast
from collections.abc import Callable, Hashable, Iterator
from functools import cached_property
from typing import Any, TypeGuard, TypeVar, cast

from handrail.source.house import House
from handrail.source.imports import Import, every_import, package_of
from handrail.source.kinds import Kind, kind_of
from handrail.source.names import by_last_name
from handrail.source.place import Place
from handrail.source.walk import is_main, walk

Function = ast.FunctionDef | ast.AsyncFunctionDef
SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
N = TypeVar("N", bound=ast.AST)
T = TypeVar("T")


class Module:
    """A parsed file.

    Attributes:
        path: Below the folder that is checked, with forward slashes.
        name: As other files import it, with dots.
        text: The whole of it.
        house: The names and thresholds that hold here.
        kind: What it is for, by its path: application, tests, commands, migrations.
        imports: What it imports.
        names: What each name means that an import has bound, with dots.
    """

    def __init__(
        self, path: str, name: str, source: bytes, tree: ast.Module, house: House
    ) -> None:
        self.path = path
        self.name = name
        self.house = house
        self.is_package = path.endswith("__init__.py")
        self.kind: Kind = kind_of(path)
        self.text = source.decode("utf-8", "replace")
        self.nodes, self.parents = walk(tree)
        self.tree = tree
        package = package_of(name, is_package=self.is_package)
        found = every_import(package, self.nodes, self.parents)
        self.imports: tuple[Import, ...] = tuple(found)
        self.names = {i.local: i.target for i in self.imports if i.local}
        self.noted: dict[Hashable, Any] = {}

    def once(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return what is made of this module the first time that it is asked for."""
        if key not in self.noted:
            self.noted[key] = make()
        made: T = self.noted[key]
        return made

    @cached_property
    def lines(self) -> list[str]:
        """Its lines."""
        return self.text.splitlines()

    def all(self, *kinds: type[N]) -> list[N]:
        """Return the nodes of some types, outer ones first."""
        return [cast("N", node) for kind in kinds for node in self.nodes.get(kind, ())]

    @cached_property
    def calls(self) -> list[tuple[ast.Call, str]]:
        """All calls, each with the name with dots of what is called."""
        return [(node, self.dotted(node.func)) for node in self.all(ast.Call)]

    @cached_property
    def by_last_name(self) -> dict[str, list[ast.Call]]:
        """The calls by the last name of what is called."""
        return by_last_name(self.all(ast.Call))

    def calls_of(self, *names: str) -> list[ast.Call]:
        """Return the calls of some last names: `execute` is that of `x.execute(…)`."""
        return [node for name in names for node in self.by_last_name.get(name, ())]

    @cached_property
    def functions(self) -> list[Function]:
        """All functions and methods."""
        return self.all(*FUNCTIONS)

    def above(self, node: ast.AST) -> Iterator[ast.AST]:
        """Yield what a node stands in, from the inside out."""
        parents = self.parents
        found = parents.get(node)
        while found is not None:
            yield found
            found = parents.get(found)

    def function_of(self, node: ast.AST) -> Function | None:
        """Return the function that a node stands in; None at import.

        A decorator and a default stand in the scope around their function.
        """
        inner = node
        for outer in self.above(node):
            if isinstance(outer, FUNCTIONS) and inner in outer.body:
                return outer
            inner = outer
        return None

    def class_of(self, node: ast.AST) -> ast.ClassDef | None:
        """Return the innermost class that a node stands in."""
        found = (o for o in self.above(node) if isinstance(o, ast.ClassDef))
        return next(found, None)

    def runs_at_import(self, node: ast.AST) -> bool:
        """Tell whether an import of the module runs a node.

        What stands below `if __name__ == "__main__"` does not run then.
        """
        inner = node
        for outer in self.above(node):
            if isinstance(outer, ast.Lambda):
                return False
            if isinstance(outer, FUNCTIONS) and inner in outer.body:
                return False
            if isinstance(outer, ast.If) and is_main(outer.test):
                return False
            inner = outer
        return True

    def scope_of(self, node: ast.AST) -> str:
        """Return the names of the classes and functions around a node, with dots."""
        around = [node, *self.above(node)]
        named = [o.name for o in around if isinstance(o, (*FUNCTIONS, ast.ClassDef))]
        return ".".join(reversed(named))

    def at(self, node: ast.AST) -> Place:
        """Return the place of a node."""
        line, offset = getattr(node, "lineno", 0), getattr(node, "col_offset", 0)
        whole = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        column = len(whole.encode()[:offset].decode("utf-8", "ignore")) + 1
        return Place(self.path, line, column, self.scope_of(node), whole.strip())

    def dotted(self, node: ast.AST | None) -> str:
        """Return a name as the project knows it, such as `flask.request.json`.

        A name that no import has bound gets the module's in front where it stands at
        the top. What is no name, such as a call, gives nothing.
        """
        attributes: list[str] = []
        while isinstance(node, ast.Attribute):
            attributes.append(node.attr)
            node = node.value
        if not isinstance(node, ast.Name):
            return ""
        first = self.names.get(node.id) or self.own(node.id)
        return ".".join([first, *reversed(attributes)])

    def own(self, name: str) -> str:
        """Return the name of something in this module as others know it."""
        return f"{self.name}.{name}" if name in self.defined else name

    @cached_property
    def defined(self) -> frozenset[str]:
        """The names that are bound at the top: classes, functions, assignments."""
        names: set[str] = set()
        for node in (*self.all(ast.ClassDef), *self.functions):
            if self.parents[node] is self.tree:
                names.add(node.name)
        names |= {t.id for t, _ in self.assigned if self.is_at_top(t)}
        return frozenset(names)

    def is_at_top(self, target: ast.expr) -> TypeGuard[ast.Name]:
        """Tell whether a target is a name of the module itself."""
        return isinstance(target, ast.Name) and not any(
            isinstance(around, SCOPES) for around in self.above(target)
        )

    @cached_property
    def assigned(self) -> list[tuple[ast.expr, ast.expr]]:
        """What is assigned anywhere, with its target, one pair for each target."""
        pairs = [(t, node.value) for node in self.all(ast.Assign) for t in node.targets]
        annotated = self.all(ast.AnnAssign)
        return pairs + [(n.target, n.value) for n in annotated if n.value is not None]

    @cached_property
    def constants(self) -> dict[str, str]:
        """The texts that names at the top stand for."""
        return {
            target.id: value.value
            for target, value in self.assigned
            if isinstance(value, ast.Constant)
            and isinstance(value.value, str)
            and self.is_at_top(target)
        }
