"""Compiles kept tests so that the code of a learner has no say in what they find.

Where a test compares, calls, or looks into a value, it goes by one of the `tools`.
The end of each test asks for a ruling. The functions stand in the compiled code as
constants: no name leads to them, and none can be put in their place.
"""

import ast
import builtins
import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from types import CodeType
from typing import Any

from _pytest.assertion.rewrite import rewrite_asserts

MARK = "handrail's own"
HELPERS = {"@pytest_ar", "@py_builtins"}
FAILURE = "@failure"
PYTEST = "@py"  # what pytest's names begin with, in what it makes of an `assert`
NATIVE = frozenset(vars(builtins)) - {"super", "locals", "globals", "vars", "dir"}
METHODS = frozenset().union(*map(dir, (str, bytes, list, tuple, set, dict)))
Function = ast.FunctionDef | ast.AsyncFunctionDef


def compiled(source: bytes, file: str, tools: Mapping[str, Any]) -> CodeType:
    """Return the code of a file of tests.

    Args:
        tools: The functions of `tools` by their names; and `rule`, which tells a test
            at its end what it has to raise, if anything.

    Raises:
        SyntaxError: It is no Python; so does a ValueError say.
    """
    tree = ast.parse(source, file)
    rewrite_asserts(tree, source, file)
    tree = Plainly().visit(tree)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # a constant is called
        code = compile(tree, file, "exec", dont_inherit=True)
    return with_tools(code, tools)


def with_tools(code: CodeType, tools: Mapping[str, Any]) -> CodeType:
    """Return code with the functions in it that it names."""
    consts = tuple(with_tool(const, tools) for const in code.co_consts)
    return code.replace(co_consts=consts)


def with_tool(const: Any, tools: Mapping[str, Any]) -> Any:
    """Return what a constant of the code stands for."""
    if isinstance(const, CodeType):
        return with_tools(const, tools)
    is_tool = type(const) is tuple and const[:1] == (MARK,)
    return tools[const[1]] if is_tool else const


def tool(name: str) -> ast.Constant:
    """Return what stands for a tool in the code that is compiled."""
    mark: Any = (MARK, name)
    return ast.Constant(mark)


def call(name: str, *arguments: ast.expr) -> ast.expr:
    """Return the call of a tool, at the place of what is handed to it."""
    return placed(ast.Call(tool(name), list(arguments), []), arguments[0])


def placed(made: ast.expr, like: ast.expr) -> ast.expr:
    """Return an expression, with all in it that has no place at that of another."""
    for node in ast.walk(made):
        if isinstance(node, ast.expr) and not hasattr(node, "lineno"):
            ast.copy_location(node, like)
    return made


def is_pytests(node: ast.expr) -> bool:
    """Tell whether a name is one of those that pytest makes for itself."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id.startswith(PYTEST)


def is_call_of_pytest(node: ast.expr) -> bool:
    """Tell whether an expression calls a function of pytest's for an explanation."""
    match node:
        case ast.Call(ast.Attribute(ast.Name(name))):
            return name in HELPERS
    return False


def given(function: str, node: ast.expr) -> ast.expr:
    """Return an argument as a function gets it that is known as it runs."""
    return call("given", ast.copy_location(ast.Name(function, ast.Load()), node), node)


class Plainly(ast.NodeTransformer):
    """Has a module's values read as they are worth, and its tests ruled on."""

    def plain(self, node: ast.expr, by: str = "worth") -> ast.expr:
        """Return an expression with its worth in its place."""
        return node if isinstance(node, ast.Constant) else call(by, node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        """End a test with a ruling, whatever it has found."""
        node.body = self.statements(node.body)
        if node.name.startswith("test"):
            node.body.append(self.end(node.body[-1]))
        return node

    def end(self, last: ast.stmt) -> ast.stmt:
        """Return the end of a test, on its last line: it raises what it is told to."""
        asked = ast.Call(tool("rule"), [ast.Constant(None)], [])
        failure = ast.NamedExpr(ast.Name(FAILURE, ast.Store()), asked)
        end = ast.If(failure, [ast.Raise(ast.Name(FAILURE, ast.Load()), None)], [])
        line = last.end_lineno or last.lineno
        for node in ast.walk(end):
            node.lineno = node.end_lineno = line  # type: ignore[attr-defined]
            node.col_offset = node.end_col_offset = 0  # type: ignore[attr-defined]
        return end

    def statements(self, body: Iterable[ast.stmt]) -> list[ast.stmt]:
        """Return what becomes of the statements of a function."""
        return [self.visit(statement) for statement in body]

    def visit_If(self, node: ast.If) -> ast.AST:
        """Take the truth of what a value is worth where pytest would fail a test."""
        if isinstance(node.test, ast.UnaryOp) and is_explained(node.body[-1]):
            condition = self.visit(node.test.operand)
            node.test.operand = call("truth", condition)
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
        return node

    def hand_over(self, node: ast.Call, change: Callable[[ast.expr], ast.expr]) -> None:
        """Change each argument of a call."""
        node.args = [a if isinstance(a, ast.Starred) else change(a) for a in node.args]
        for word in node.keywords:
            word.value = change(word.value)

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        """Look an attribute up as a value's built-in type has it."""
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            made = call("attribute", node.value, ast.Constant(node.attr))
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


def is_explained(node: ast.stmt) -> bool:
    """Tell whether a statement is the failure of an `assert`, which pytest explains."""
    match node:
        case ast.Raise(ast.Call(ast.Name("AssertionError"), [ast.Call(function)])):
            return is_pytests(function)
    return False
