"""Where a symbol stands in its file."""

import ast

from handrail.course.blocks import block_range
from handrail.course.model import Symbol
from handrail.course.stage import is_template
from handrail.course.symbols import find


def line_in(source: bytes, symbol: Symbol) -> int:
    """Return the line, from 1, on which a symbol is defined in its file.

    Args:
        source: What the file holds.

    Raises:
        LookupError: It is not defined there.
        SyntaxError: The file is not Python, and should be.
        UnicodeDecodeError: The file is a template, and no text.
    """
    if symbol.name is None:
        return 1
    if is_template(symbol):
        text = source.decode("utf-8")
        return text.count("\n", 0, block_range(text, symbol.name)[0]) + 1
    return find(ast.parse(source), symbol.name).lineno
