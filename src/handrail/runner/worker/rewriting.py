"""Compiles kept tests so that the code of a learner has no say in what they find.

Where a test compares, calls, or looks into a value, it goes by one of the `tools`.
The end of each test asks for a ruling. The functions stand in the compiled code as
constants: no name leads to them, and none can be put in their place.
"""

import ast
import warnings
from collections.abc import Mapping
from functools import cache
from types import CodeType
from typing import Any

from _pytest.assertion.rewrite import rewrite_asserts

from handrail.runner.worker.nodes import MARK
from handrail.runner.worker.plainly import Plainly


def compiled(source: bytes, file: str, tools: Mapping[str, Any]) -> CodeType:
    """Return the code of a file of tests.

    Args:
        tools: The functions of `tools` by their names; `rule`, which tells a test at
            its end what it has to raise, if anything; and `watch`, which is called
            wherever the learner's code may have run.

    Raises:
        SyntaxError: It is no Python; so does a ValueError say.
    """
    return with_tools(rewritten(source, file), tools)


@cache
def rewritten(source: bytes, file: str) -> CodeType:
    """Return the code of a file of tests, with marks where the tools are to stand.

    A fork has what the process has that it was forked from.

    Raises:
        SyntaxError: It is no Python; so does a ValueError say.
    """
    tree = ast.parse(source, file)
    rewrite_asserts(tree, source, file)
    tree = Plainly().visit(tree)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # a constant is called
        return compile(tree, file, "exec", dont_inherit=True)


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
