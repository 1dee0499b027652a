"""Makes the mutants of a symbol, each with a name of its own."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from handrail.course.model import Symbol
from handrail.course.stage import is_python
from handrail.verify.mutants.edits import Edit, Source
from handrail.verify.mutants.operators import OPERATORS

EXPRESSION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
LINE = re.compile(r"^(?!#)\S.*\n", re.MULTILINE)


@dataclass(frozen=True)
class Mutant:
    """A symbol's code with one thing wrong.

    Attributes:
        name: What is wrong: "`<` for `<=`", "without `app.run()`".
    """

    name: str
    code: str


def mutants_of(symbol: Symbol, code: str) -> list[Mutant]:
    """Return the mutants of a symbol, each a different one.

    Args:
        code: The symbol's own text, without indentation.
    """
    source = Source(code)
    edits = python_edits(source) if is_python(symbol) else text_edits(source, symbol)
    made: dict[str, str] = {}
    for edit in edits:
        mutant = source.edited(edit)
        if mutant != code and (not is_python(symbol) or is_code(mutant)):
            made.setdefault(mutant, source.words_for(edit))
    seen: Counter[str] = Counter()
    mutants = []
    for mutant, name in made.items():
        seen[name] += 1
        number = f" ({seen[name]})" if seen[name] > 1 else ""
        mutants.append(Mutant(name + number, mutant))
    return mutants


def python_edits(source: Source) -> Iterator[Edit]:
    """Yield what each operator can do at each node; what is for types is left alone."""
    for node in nodes(ast.parse(source.text)):
        for operator in OPERATORS:
            yield from operator(source, node)


def nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Yield a node and what is below it, without annotations, docstrings, f-strings.

    Before Python 3.12 what stands in an f-string has no true position.
    """
    yield node
    if isinstance(node, ast.JoinedStr):
        return
    for field, value in ast.iter_fields(node):
        if field in {"annotation", "returns"}:
            continue
        for below in value if isinstance(value, list) else [value]:
            is_text = isinstance(below, ast.Expr) and isinstance(
                below.value, ast.Constant
            )
            if isinstance(below, ast.AST) and not is_text:
                yield from nodes(below)


def text_edits(source: Source, symbol: Symbol) -> Iterator[Edit]:
    """Yield what leaves out an expression of a template, or a line of another file."""
    pattern = EXPRESSION if symbol.name else LINE
    for match in pattern.finditer(source.text):
        first, end = (len(source.text[:n].encode()) for n in match.span())
        yield Edit((first, end), "", (first, end))


def is_code(text: str) -> bool:
    """Tell whether a text is Python."""
    try:
        compile(text, "mutant", "exec", dont_inherit=True)
    except SyntaxError:
        return False
    return True
