"""Statements of SQL, and the values in their text."""

import ast
import re

from handrail.source.calls import called, name_of
from handrail.source.module import Function, Module
from handrail.source.walk import below

SQL = re.compile(
    r"\b(select\b.+\bfrom|insert\s+into|update\b.+\bset|delete\s+from|drop\s+(table|database)"
    r"|create\s+(table|database|user)|alter\s+table|where\b.+=|order\s+by|truncate)\b",
    re.IGNORECASE | re.DOTALL,
)
SAFE_CALLS = frozenset(
    {
        "int",
        "float",
        "len",
        "bool",
        "quoted_name",
        "quote",
        "literal",
        "abs",
        "Identifier",
    }
)
COUNTING = frozenset({"range", "enumerate"})
BUILDING = frozenset({"format", "join"})
SAFE_NAMES = frozenset({"__tablename__", "fullname", "tablename", "key", "table_name"})
DEEPEST = 6


class Statement:
    """What a call sends to a database.

    Args:
        module: The file of the call.
        function: The function that it stands in.
        node: The call.
    """

    def __init__(
        self, module: Module, function: Function | None, node: ast.Call
    ) -> None:
        self.module = module
        self.scope: ast.AST = function or module.tree
        self.line = node.lineno

    def is_sql(self, node: ast.expr) -> bool:
        """Tell whether the literal parts of an expression read like SQL."""
        return bool(SQL.search(" ".join(self.literals(node, DEEPEST))))

    def literals(self, node: ast.expr, depth: int) -> list[str]:
        """Return the literal parts of an expression, through names."""
        found = [
            inner.value
            for inner in below(node)
            if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
        ]
        names = (inner.id for inner in below(node) if isinstance(inner, ast.Name))
        for name in names if depth else ():
            for value in self.bound(name):
                found += self.literals(value, depth - 1)
        return found

    def values(self, node: ast.expr, depth: int = DEEPEST) -> list[ast.expr]:
        """Return the values in the text of an expression that may be anything."""
        if not depth:
            return []
        if isinstance(node, ast.Name):
            bound = self.bound(node.id)
            return [value for b in bound for value in self.values(b, depth - 1)]
        if called(node) == "join" and isinstance(node, ast.Call) and node.args:
            return self.joined(node.args[0], depth - 1)
        left = formatted(node)
        begun = self.values(left, depth - 1) if left is not None else []
        parts = parts_of(node)
        return begun + [
            value for part in parts for value in self.unsafe(part, depth - 1)
        ]

    def unsafe(self, node: ast.expr, depth: int) -> list[ast.expr]:
        """Return the parts of a value that may be anything."""
        if isinstance(node, ast.Constant) or not depth or self.is_safe(node):
            return []
        if isinstance(node, ast.IfExp):
            return [
                v for e in (node.body, node.orelse) for v in self.unsafe(e, depth - 1)
            ]
        if isinstance(node, ast.JoinedStr | ast.BinOp) or called(node) in BUILDING:
            return self.values(node, depth)
        bound = self.bound(node.id) if isinstance(node, ast.Name) else []
        parts = [value for b in bound for value in self.unsafe(b, depth - 1)]
        is_itself = not bound or any(part in bound for part in parts)
        return [node] if is_itself else parts

    def joined(self, node: ast.expr, depth: int) -> list[ast.expr]:
        """Return what may be anything among pieces that are joined."""
        if isinstance(node, ast.Name):
            pieces = [
                p for bound in self.bound(node.id) for p in getattr(bound, "elts", [])
            ]
            pieces += self.appended(node.id)
        elif isinstance(node, ast.GeneratorExp | ast.ListComp):
            pieces = [node.elt]
        else:
            pieces = list(getattr(node, "elts", []))
        return [value for piece in pieces for value in self.unsafe(piece, depth)]

    def is_safe(self, node: ast.expr) -> bool:
        """Tell whether a value cannot be chosen freely, as far as this file shows."""
        if called(node) in SAFE_CALLS or name_of(node) in SAFE_NAMES:
            return True
        name = name_of(node)
        if name.isupper() and len(name) > 1:
            return True
        return isinstance(node, ast.Name) and (
            self.is_listed(node.id) or self.is_counted(node.id)
        )

    def is_listed(self, name: str) -> bool:
        """Tell whether a name is held against a list of what is allowed."""
        return any(
            isinstance(node, ast.Compare)
            and name_of(node.left) == name
            and any(isinstance(op, ast.In | ast.NotIn) for op in node.ops)
            for node in below(self.scope)
        )

    def is_counted(self, name: str) -> bool:
        """Tell whether a name is that of a loop over literals, or of an index."""
        loops = [
            n for n in below(self.scope) if isinstance(n, ast.For | ast.comprehension)
        ]
        for loop in loops:
            targets = {n.id for n in below(loop.target) if isinstance(n, ast.Name)}
            items = loop.iter
            is_literal = isinstance(items, ast.List | ast.Tuple | ast.Set) and all(
                isinstance(n, ast.Constant | ast.Tuple) for n in items.elts
            )
            is_constant = name_of(items).isupper() or called(items) in COUNTING
            if name in targets and (is_literal or is_constant):
                return True
        return False

    def bound(self, name: str) -> list[ast.expr]:
        """Return what a name is bound to before the call, here or in the module."""
        found: list[ast.expr] = []
        for scope in (self.scope, self.module.tree):
            for node in self.bindings(scope):
                if isinstance(node, ast.Assign) and node.lineno <= self.line:
                    if any(
                        isinstance(t, ast.Name) and t.id == name for t in node.targets
                    ):
                        found.append(node.value)
                elif isinstance(node, ast.AugAssign) and name_of(node.target) == name:
                    found.append(node.value)
            if found:
                break
        return found

    def bindings(self, scope: ast.AST) -> list[ast.AST]:
        """Return what binds names in a function or a module."""
        kinds = ast.Assign | ast.AugAssign
        return self.module.once(
            ("bindings", scope),
            lambda: [n for n in below(scope) if isinstance(n, kinds)],
        )

    def appended(self, name: str) -> list[ast.expr]:
        """Return what is appended to a list of pieces."""
        return [
            node.args[0]
            for node in below(self.scope)
            if isinstance(node, ast.Call)
            and called(node) in {"append", "add"}
            and node.args
            and name_of(getattr(node.func, "value", None)) == name
        ]


def formatted(node: ast.expr) -> ast.expr | None:
    """Return the text that an operator puts values into; None for other expressions."""
    is_modulo = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod)
    return node.left if is_modulo else None  # type: ignore[attr-defined]


def parts_of(node: ast.expr) -> list[ast.expr]:
    """Return what is put into a text, or joined with it."""
    if isinstance(node, ast.JoinedStr):
        return [v.value for v in node.values if isinstance(v, ast.FormattedValue)]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [node.left, node.right]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        right = node.right
        return right.elts if isinstance(right, ast.Tuple) else [right]
    if isinstance(node, ast.Call) and called(node) == "format":
        return [*node.args, *(k.value for k in node.keywords)]
    return []
