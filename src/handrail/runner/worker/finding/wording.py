"""Says what a test does by the application's own names, and with the values it gives.

A helper of the tests is no name that a learner knows: what it returns stands in its
place, with its arguments put in. Where that is no expression there is an ellipsis.
"""

import ast
from collections.abc import Iterable
from copy import deepcopy
from functools import cached_property
from types import FunctionType

from handrail.runner.worker.finding.calls import Filled, arguments_of, spread
from handrail.runner.worker.finding.givens import Givens, cases
from handrail.runner.worker.finding.scope import Scope
from handrail.runner.worker.finding.shapes import computes, is_patch, is_raises, patched
from handrail.runner.worker.finding.text import (
    LONGEST,
    UNSAID,
    is_unsaid,
    literal,
    name,
    shown,
    text_of,
)

DEEPEST = 4  # helpers that call helpers
RAISED = "error"  # what a test has caught


class Wording(ast.NodeTransformer):
    """Words the expressions of a scope.

    Attributes:
        steps: What helpers do before they return, a statement each.
    """

    def __init__(self, scope: Scope, depth: int = 0) -> None:
        self.scope, self.depth = scope, depth
        self.givens = Givens(scope)
        self.steps: list[str] = []

    def say(self, node: ast.expr) -> str:
        """Return an expression in words; `UNSAID` where there are none."""
        worded = self.visit(deepcopy(node))
        return UNSAID if is_unsaid(worded) else text_of(worded)

    def step(self, statement: ast.Expr | ast.Assign | ast.AnnAssign) -> None:
        """Add a statement to the steps, unless there are no words for it."""
        worded = self.visit(patched(deepcopy(statement)))
        value, text = worded.value, text_of(worded)
        if value is None or is_unsaid(value):
            return
        if isinstance(worded, ast.Expr) or UNSAID not in text:
            self.steps.append(text)

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        """Cut a text that is too long."""
        return literal(node.value)

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Put the value, or the application's own name, in the place of a name."""
        names = self.scope.names
        if not isinstance(node.ctx, ast.Load) or node.id not in names:
            return node
        value = names[node.id]
        if self.givens.holds(node):
            return literal(value)
        if self.scope.is_of_tests(value) or node.id in self.givens.constants:
            return name(UNSAID)
        if type(value) is FunctionType or issubclass(type(value), type):
            is_name = value.__name__.isidentifier()
            return name(value.__name__) if is_name else node
        function = self.scope.function
        is_case = function is not None and node.id in cases(function)
        return name(shown(value, LONGEST)) if is_case else node

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.expr:
        """Put its value in the place of a text that is given, and of no other."""
        if self.givens.holds(node):
            return literal(self.givens.value(node))
        parts = [n.value for n in node.values if isinstance(n, ast.FormattedValue)]
        return node if all(UNSAID not in self.say(p) for p in parts) else name(UNSAID)

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        """Compute what is given."""
        return self.computed(node)

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        """Look an item up where all is given."""
        return self.computed(node)

    def computed(self, node: ast.expr) -> ast.expr:
        """Return the value of an expression that is given, or its parts in words."""
        if self.givens.holds(node):
            return literal(self.givens.value(node))
        return self.parts(node)

    def parts(self, node: ast.expr) -> ast.expr:
        """Word the parts of an expression."""
        worded = self.generic_visit(node)
        assert isinstance(worded, ast.expr)  # noqa: S101 - nothing here drops one
        return worded

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        """Call what a test has caught an error."""
        match node:
            case ast.Attribute(ast.Name(known), "value") if known in self.caught:
                return name(RAISED)
        return self.parts(node)

    @cached_property
    def caught(self) -> set[str]:
        """The names by which the function knows what was raised."""
        withs = (n for s in self.scope.body for n in ast.walk(s))
        items = [i for n in withs if isinstance(n, ast.With) for i in n.items]
        named = [i.optional_vars for i in items if is_raises(i.context_expr)]
        return {name.id for name in named if isinstance(name, ast.Name)}

    def visit_Dict(self, node: ast.Dict) -> ast.expr:
        """Put the entries of a dictionary within another in its place."""
        return spread(self.parts(node))

    def visit_List(self, node: ast.List) -> ast.expr:
        """Put the items of a list within another in its place."""
        return spread(self.parts(node))

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """Put what a helper returns in the place of a call of it."""
        if isinstance(node.func, ast.Name):
            function = self.scope.names.get(node.func.id)
            if type(function) is FunctionType and self.scope.is_of_tests(function):
                return self.returned(function, self.arguments(node))
        match spread(self.parts(node)):
            case ast.Call(ast.Name("getattr"), [owner, ast.Constant(str() as word)]):
                return ast.Attribute(owner, word, ast.Load())
            case worded:
                return worded

    def arguments(self, node: ast.Call) -> ast.Call:
        """Word the arguments of a call, and not what is called."""
        worded = ast.Call(name(UNSAID), node.args, node.keywords)
        call = spread(self.parts(worded))
        assert isinstance(call, ast.Call)  # noqa: S101
        return call

    def returned(self, function: FunctionType, call: ast.Call) -> ast.expr:
        """Return what a helper returns, and take over its steps."""
        try:
            inner = Wording(self.scope.within(function), self.depth + 1)
            given = arguments_of(inner.scope.definition, call)
        except LookupError:
            return name(UNSAID)
        if inner.depth > DEEPEST:
            return name(UNSAID)
        body = [Filled(given).visit(deepcopy(s)) for s in inner.scope.body]
        result = inner.result(body)
        if result and computes(result):
            return name(UNSAID)
        self.steps += inner.steps
        return result or name(UNSAID)

    def result(self, body: Iterable[ast.stmt]) -> ast.expr | None:
        """Note the steps of a helper; return what it returns, if that is told."""
        for statement in body:
            match statement:
                case ast.Return(ast.expr() as value):
                    worded: ast.expr = self.visit(value)
                    return worded
                case ast.With(items, within):
                    self.enter(items)
                    result = self.result(within)
                    if result:
                        return result
                case ast.Expr(ast.Constant()) | ast.Import() | ast.ImportFrom():
                    continue
                case ast.Expr() | ast.Assign() | ast.AnnAssign():
                    self.step(statement)
                case ast.FunctionDef():
                    continue
                case _:
                    return None
        return None

    def enter(self, items: Iterable[ast.withitem]) -> None:
        """Note what a `with` statement enters, unless it is pytest's."""
        for item in items:
            entered = item.context_expr
            if not is_raises(entered) and not is_patch(entered):
                self.steps.append(f"with {self.say(entered)}:")
