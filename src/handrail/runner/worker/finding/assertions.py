"""What an assertion asked for and what it found, for each form that one may have."""

import ast
from typing import Any

from handrail.runner.worker.finding.difference import side_by_side
from handrail.runner.worker.finding.parts import Parts
from handrail.runner.worker.finding.text import UNSAID, shown
from handrail.runner.worker.finding.views import LONGEST, holding, surroundings
from handrail.runner.worker.finding.wording import Wording
from handrail.runner.worker.plain import worth

LINE = 70  # characters; a longer comparison takes two lines
SIGNS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}
SIZED = (str, bytes, list, tuple, set, frozenset, dict, type(None))

Told = tuple[str, str]  # what was expected, and what was found


class Assertion:
    """An `assert` that failed.

    Args:
        wording: Of the scope that it stands in.
    """

    def __init__(self, check: ast.Assert, wording: Wording) -> None:
        self.test = check.test
        self.wording = wording
        self.parts = Parts(check, wording.scope.names)

    def told(self) -> Told:
        """Return what it asked for and what it found.

        Raises:
            LookupError: Pytest has not kept a value.
        """
        match self.test:
            case ast.Compare(left, [sign], [right]):
                return self.comparison(left, sign, right)
            case ast.Compare(left, _, others):
                found = [self.found(n) for n in (left, *others) if not self.given(n)]
                return self.wording.say(self.test), ", ".join(found)
            case ast.UnaryOp(ast.Not(), operand):
                return f"not {self.said(operand)}", self.found(operand)
            case ast.Call(ast.Name("isinstance"), [value, _]):
                return self.wording.say(self.test), kind_of(self.parts.value(value))
        return self.truth(self.test)

    def value(self, node: ast.expr) -> Any:
        """Return the value of a part, as it is worth."""
        return worth(self.parts.value(node))

    def given(self, node: ast.expr) -> bool:
        """Tell whether a part is what the test hands in."""
        return self.wording.givens.holds(node)

    def said(self, node: ast.expr) -> str:
        """Return a part in words; `it` where there are none."""
        words = self.wording.say(node)
        return "it" if words == UNSAID else words

    def found(self, node: ast.expr) -> str:
        """Return the value of a part, with that of what was counted or asked about."""
        value = self.value(node)
        match node:
            case ast.Call(ast.Name("len"), [counted]) if value:
                return f"{value}: {shown(self.value(counted), LONGEST)}"
            case ast.Call(ast.Name("all" | "any"), [asked]):
                return f"{value}: {shown(self.value(asked), LONGEST)}"
            case ast.Call(ast.Name("hasattr"), [owner, name]):
                has = "has" if value else "has no"
                return f"{self.said(owner)} {has} {self.said(name)}"
        return shown(value, LONGEST)

    def truth(self, node: ast.expr) -> Told:
        """Tell of a value that should count as true."""
        wanted = "not empty" if isinstance(self.value(node), SIZED) else "true"
        return f"{self.said(node)} is {wanted}", self.found(node)

    def comparison(self, left: ast.expr, sign: ast.cmpop, right: ast.expr) -> Told:
        """Tell of two values that are compared."""
        left_words, right_words = self.said(left), self.said(right)
        if isinstance(sign, ast.Eq):
            texts = side_by_side(self.value(left), self.value(right))
            if self.given(left) != self.given(right):
                left_words = texts[0] if self.given(left) else left_words
                right_words = texts[1] if self.given(right) else right_words
        asked = comparison(left_words, SIGNS[type(sign)], right_words)
        if self.given(left) == self.given(right):
            return asked, self.found_of_both(left, sign, right)
        return asked, self.found_of_one(left, sign, right)

    def found_of_one(self, left: ast.expr, sign: ast.cmpop, right: ast.expr) -> str:
        """Return what was found where one of two values is given."""
        one, other = self.value(left), self.value(right)
        if self.given(left) and isinstance(sign, ast.NotIn):
            return surroundings(other, one)
        if self.given(left) and isinstance(sign, ast.In):
            return holding(other)
        node = right if self.given(left) else left
        if isinstance(sign, ast.Eq) and not is_count(node):
            return side_by_side(one, other)[self.given(left)]
        return self.found(node)

    def found_of_both(self, left: ast.expr, sign: ast.cmpop, right: ast.expr) -> str:
        """Return what was found where both values come from the application."""
        one, other = self.value(left), self.value(right)
        mine, its = side_by_side(one, other)
        if isinstance(sign, ast.NotIn):
            return surroundings(other, one)
        if isinstance(sign, ast.In):
            its = holding(other)
        if isinstance(sign, ast.IsNot):
            return f"the same object both times: {mine}"
        if isinstance(sign, ast.NotEq) and mine == its:
            return f"{mine}, both times"
        return f"{mine}, while {self.said(right)} is {its}"


def comparison(left: str, sign: str, right: str) -> str:
    """Return a comparison in one line or two, without a side that has no words."""
    if left == "it" and sign in {"==", "is"}:
        return right
    is_long = len(left) + len(sign) + len(right) > LINE
    return f"{left}\n{sign} {right}" if is_long else f"{left} {sign} {right}"


def is_count(node: ast.expr) -> bool:
    """Tell whether a part counts something, or asks about all of it."""
    match node:
        case ast.Call(ast.Name("len" | "all" | "any")):
            return True
    return False


def kind_of(value: object) -> str:
    """Return a value that is not of the class that was asked for."""
    if value is None:
        return "None"
    if isinstance(value, type):
        return f"the class {value.__name__} itself"
    return f"{shown(value, LONGEST)}, which is of the class {type(value).__name__}"
