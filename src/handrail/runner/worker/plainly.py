"""Rewrites the syntax tree of a test so that it reads values as they are worth."""

import ast
import builtins
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from handrail.runner.worker.nodes import (
    PYTEST,
    call,
    ending,
    is_call_of_pytest,
    is_explained,
    tool,
    watched,
    watching,
)

BUILT_IN = frozenset(vars(builtins))
NATIVE = BUILT_IN - {"super", "locals", "globals", "vars", "dir"}
METHODS = frozenset().union(*map(dir, (str, bytes, list, tuple, set, dict)))
MANY = (ast.DictComp, ast.GeneratorExp, ast.ListComp, ast.SetComp)


def given(function: str, node: ast.expr) -> ast.expr:
    """Return an argument as a function gets it that is known as it runs."""
    return call("given", ast.copy_location(ast.Name(function, ast.Load()), node), node)


class Plainly(ast.NodeTransformer):
    """Has a module's values read as they are worth, and its tests ruled on.

    Attributes:
        depth: In how many comprehensions a node is.
    """

    depth = 0

    def visit(self, node: ast.AST) -> Any:
        """Visit a node, and mark what is gone through again and again."""
        many = isinstance(node, MANY)
        self.depth += many
        made = super().visit(node)
        self.depth -= many
        return made

    def plain(self, node: ast.expr, by: str = "worth") -> ast.expr:
        """Return an expression with its worth in its place."""
        return node if isinstance(node, ast.Constant) else call(by, node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """End a test with a ruling, whatever it has found."""
        node.body = self.statements(node.body)
        if node.name.startswith("test"):
            node.body.append(ending(node.body[-1]))
        return node

    def statements(self, body: Iterable[ast.stmt]) -> list[ast.stmt]:
        """Return what becomes of the statements of a function."""
        return [self.visit(statement) for statement in body]

    def visit_If(self, node: ast.If) -> ast.AST:
        """Take the truth of what a value is worth where pytest would fail a test."""
        if isinstance(node.test, ast.UnaryOp) and is_explained(node.body[-1]):
            condition = self.visit(node.test.operand)
            node.test.operand = call("truth", watched(condition))
            return node
        return self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        """Compare what values are worth, unless it is which objects they are."""
        if any(is_call_of_pytest(n) for n in node.comparators):
            return node
        self.generic_visit(node)
        if not all(isinstance(op, (ast.Is, ast.IsNot)) for op in node.ops):
            node.left = self.plain(node.left, "operand")
            pairs = zip(node.ops, node.comparators, strict=True)
            node.comparators = [self.plain(n, compared_by(op)) for op, n in pairs]
        return node

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Hand what values are worth to Python's own functions."""
        function = node.func
        if is_call_of_pytest(node):
            return node
        self.generic_visit(node)
        match function:
            case ast.Name("isinstance"):
                node.func = ast.copy_location(tool("is_instance"), node)
            case ast.Name(name) if name in NATIVE:
                self.hand_over(node, self.plain)
            case ast.Name(name) if name.startswith(PYTEST):
                self.hand_over(node, partial(given, name))
            case ast.Attribute(_, name) if name in METHODS:
                self.hand_over(node, self.plain)
        return watched(node) if self.may_run_code(function) else node

    def may_run_code(self, function: ast.expr) -> bool:
        """Tell whether it is to be looked what has changed after a call."""
        match function:
            case ast.Name(name):
                return not self.depth and name not in BUILT_IN
            case ast.Attribute(_, name):
                return not self.depth and name not in METHODS - {"get"}
        return not self.depth

    def hand_over(self, node: ast.Call, change: Callable[[ast.expr], ast.expr]) -> None:
        """Change each argument of a call."""
        node.args = [a if isinstance(a, ast.Starred) else change(a) for a in node.args]
        for word in node.keywords:
            word.value = change(word.value)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """Look an attribute up as a value's built-in type has it."""
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            made = call("attribute", node.value, ast.Constant(node.attr), tool("watch"))
            return ast.copy_location(made, node)
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        """Look an item up as a value's built-in type has it."""
        if isinstance(node.ctx, ast.Load):
            self.generic_visit(node)
            node.value = self.plain(node.value, "own")
        return node

    def visit_Starred(self, node: ast.Starred) -> ast.AST:
        """Unpack what is in a value indeed."""
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.value = self.plain(node.value)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.AST:
        """Compute with what values are worth."""
        self.generic_visit(node)
        node.left, node.right = self.plain(node.left), self.plain(node.right)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        """Take the truth of what values are worth."""
        self.generic_visit(node)
        node.values = [self.plain(value) for value in node.values]
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        """Take the truth, or the sign, of what a value is worth."""
        self.generic_visit(node)
        node.operand = self.plain(node.operand)
        return node

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.AST:
        """Write what a value is worth."""
        self.generic_visit(node)
        node.value = self.plain(node.value)
        return node

    def visit_For(self, node: ast.For) -> ast.AST:
        """Go through what is in a value indeed."""
        self.generic_visit(node)
        node.iter = self.plain(node.iter)
        return node

    def visit_With(self, node: ast.With) -> ast.AST:
        """Look what has changed, too, before who asked for the block goes on."""
        self.generic_visit(node)
        last = node.body[-1]
        end = ast.copy_location(ast.Expr(watching(last)), last)
        node.body = [ast.copy_location(ast.Try(node.body, [], [], [end]), last)]
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        """Go through what is in a value indeed."""
        self.generic_visit(node)
        node.iter = self.plain(node.iter)
        node.ifs = [self.plain(condition) for condition in node.ifs]
        return node

    def visit_Assign(self, node: ast.Assign) -> ast.AST:
        """Unpack what is in a value indeed."""
        self.generic_visit(node)
        if any(isinstance(target, (ast.Tuple, ast.List)) for target in node.targets):
            node.value = self.plain(node.value)
        return node


def compared_by(operator: ast.cmpop) -> str:
    """Return the tool that reads what stands at the right of an operator."""
    return "holder" if isinstance(operator, (ast.In, ast.NotIn)) else "operand"
