"""Where a symbol stands in a learner's file."""

import ast
from pathlib import Path

from handrail.course.blocks import block_range
from handrail.course.model import Symbol
from handrail.course.stage import is_python, is_template
from handrail.course.symbols import find

# What code that cannot be read raises; Python gives up on deep nesting as it parses.
UNREADABLE = (OSError, SyntaxError, ValueError, RecursionError, MemoryError)


def line_of(workspace: Path, symbol: Symbol) -> int | None:
    """Return the line on which a symbol is defined; None where that cannot be told."""
    if symbol.name is None:
        return None
    try:
        source = (workspace / symbol.path).read_bytes()
        if is_python(symbol):
            return find(ast.parse(source), symbol.name).lineno
        if is_template(symbol):
            text = source.decode("utf-8")
            return text.count("\n", 0, block_range(text, symbol.name)[0]) + 1
    except (LookupError, *UNREADABLE):
        return None
    return None
