"""Puts the arguments of a call in the place of a helper's parameters."""

import ast
from collections.abc import Iterator
from copy import deepcopy

Arguments = dict[str, ast.expr]


def arguments_of(function: ast.FunctionDef, call: ast.Call) -> Arguments:
    """Return what stands for each parameter of a function in a call of it.

    Raises:
        LookupError: It cannot be told from the text.
    """
    words = function.args
    parameters = [word.arg for word in (*words.posonlyargs, *words.args)]
    given = dict(zip(parameters, call.args, strict=False))
    rest = call.args[len(parameters) :]
    named = {word.arg: word.value for word in call.keywords if word.arg}
    known = {*parameters, *(word.arg for word in words.kwonlyargs)}
    others = [word for word in named if word not in known]
    if is_open(call) or (rest and not words.vararg) or (others and not words.kwarg):
        raise LookupError(function.name)
    given |= {name: value for name, value in named.items() if name in known}
    if words.vararg:
        given[words.vararg.arg] = ast.Tuple(rest, ast.Load())
    if words.kwarg:
        keys: list[ast.expr | None] = [ast.Constant(word) for word in others]
        given[words.kwarg.arg] = ast.Dict(keys, [named[word] for word in others])
    return dict(defaults(words)) | given


def is_open(call: ast.Call) -> bool:
    """Tell whether a call has arguments whose number is not in the text."""
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    return starred or any(word.arg is None for word in call.keywords)


def defaults(words: ast.arguments) -> Iterator[tuple[str, ast.expr]]:
    """Give the parameters that may be left out, each with its default."""
    by_place = [*words.posonlyargs, *words.args]
    start = len(by_place) - len(words.defaults)
    for word, value in zip(by_place[start:], words.defaults, strict=True):
        yield word.arg, value
    for word, default in zip(words.kwonlyargs, words.kw_defaults, strict=True):
        if default is not None:
            yield word.arg, default


class Filled(ast.NodeTransformer):
    """Puts expressions in the place of names."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Put what stands for a name in its place."""
        if isinstance(node.ctx, ast.Load) and node.id in self.arguments:
            return deepcopy(self.arguments[node.id])
        return node


def spread(node: ast.expr) -> ast.expr:
    """Return an expression with the `*` and `**` of what is written out undone."""
    match node:
        case ast.List(items) | ast.Tuple(items):
            every = [one for item in items for one in items_of(item)]
            return type(node)(every, ast.Load())
        case ast.Call(function, arguments, words):
            return ast.Call(
                function,
                [one for argument in arguments for one in items_of(argument)],
                [one for word in words for one in words_of(word)],
            )
        case ast.Dict(keys, values):
            pairs = list(zip(keys, values, strict=True))
            return as_dict([one for pair in pairs for one in entries_of(*pair)])
    return node


def items_of(argument: ast.expr) -> list[ast.expr]:
    """Return the arguments that one is, or that it holds after a star."""
    match argument:
        case ast.Starred(ast.Tuple(items) | ast.List(items)):
            return items
    return [argument]


def words_of(word: ast.keyword) -> list[ast.keyword]:
    """Return the keywords that one is, or that it holds after two stars."""
    match word:
        case ast.keyword(None, ast.Dict(keys, values)) if all(map(is_word, keys)):
            names = [str(key.value) for key in keys if isinstance(key, ast.Constant)]
            return [ast.keyword(*pair) for pair in zip(names, values, strict=True)]
    return [word]


def is_word(key: ast.expr | None) -> bool:
    """Tell whether a key of a dictionary can be the name of an argument."""
    return isinstance(key, ast.Constant) and str(key.value).isidentifier()


Entry = tuple[ast.expr | None, ast.expr]


def entries_of(key: ast.expr | None, value: ast.expr) -> list[Entry]:
    """Return the entries that one is, or that it holds after two stars."""
    if key is None and isinstance(value, ast.Dict):
        return list(zip(value.keys, value.values, strict=True))
    return [(key, value)]


def as_dict(entries: list[Entry]) -> ast.Dict:
    """Return a dictionary with some entries."""
    return ast.Dict([key for key, _ in entries], [value for _, value in entries])
