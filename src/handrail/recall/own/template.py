"""What is this name in the template? Jinja's own parser alone shows it.

No run is asked: Jinja makes code of a template whose lines are not the learner's.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables

from handrail.recall.own.asked import Asked
from handrail.recall.own.mine import Mine
from handrail.recall.own.naming import Naming

ROLES = {
    "outside": "a name from outside of this template, as from a view or from Flask",
    "given": "a name that this template itself defines, or gives its value",
    "parameter": "a parameter of a macro: whoever calls the macro gives it its value",
    "imported": "a macro, or several, from another template",
    "attribute": "an attribute of another value",
    "keyword": "a parameter of something else, which is called here",
    "filter": "a filter: it makes another value of the one before it",
    "test": "a test: it tells whether a value is of a kind",
    "block": "a block: another template may fill it otherwise",
}
BETWEEN = ("given", "parameter")
NAMES = Naming(
    "template",
    asks="What is {name} in this template?",
    says="Everywhere in this template it is {role}.",
    roles=ROLES,
)
JINJA = Environment(autoescape=True)
WORD = re.compile(r"\w+")
# Jinja gives these by itself, in a loop, a block or a macro.
OF_JINJA = {"caller", "kwargs", "loop", "self", "super", "varargs"}


def can_be_read(source: str) -> bool:
    """Tell whether Jinja can read a text."""
    try:
        JINJA.parse(source)
    except TemplateSyntaxError:
        return False
    return True


def questions(mine: Mine, chance: random.Random) -> Iterator[Asked]:
    """Yield a question for each name of the code that is one thing in all of its file.

    A word of the page's text, or of HTML, is another thing.
    """
    tree = JINJA.parse(mine.source)
    names = words("\n".join(line for _, line in mine.code)) - plain_words(tree)
    roles = {n: r for n, r in roles_in(tree).items() if n in names - OF_JINJA}
    return NAMES.questions(roles, chance)


def words(text: str) -> set[str]:
    """Return the words of a text."""
    return set(WORD.findall(text))


def plain_words(tree: nodes.Template) -> set[str]:
    """Return the words of a template that are written as they stand, or in quotes."""
    texts = [node.data for node in tree.find_all(nodes.TemplateData)]
    texts += [str(node.value) for node in tree.find_all(nodes.Const)]
    return words("\n".join(texts))


def roles_in(tree: nodes.Template) -> dict[str, set[str]]:
    """Return all that each name of a template is in it."""
    found: dict[str, set[str]] = defaultdict(set)
    for node in tree.find_all(nodes.Node):
        for name, role in named_by(node):
            found[name].add(role)
    # A block looks for a macro of the file as it does for what a view gives.
    macros = {node.name for node in tree.body if isinstance(node, nodes.Macro)}
    macros |= {name for name, roles in found.items() if "imported" in roles}
    for name in find_undeclared_variables(tree) - macros:
        found[name].add("outside")
    return found


def named_by(node: nodes.Node) -> Iterator[tuple[str, str]]:
    """Yield the names that a node has itself, each with what it is there."""
    match node:
        case nodes.Macro(name=name, args=args):
            yield name, "given"
            yield from ((arg.name, "parameter") for arg in args)
        case nodes.CallBlock(args=args):
            # The macro that is called gives them their values: they are in between.
            yield from ((arg.name, role) for arg in args for role in BETWEEN)
        case nodes.Name(name=name, ctx="store"):
            yield name, "given"
        case nodes.With(targets=targets):
            names = [each for each in targets if isinstance(each, nodes.Name)]
            yield from ((each.name, "given") for each in names)
        case nodes.Import(target=name):
            yield name, "imported"
        case nodes.FromImport(names=names):
            yield from ((as_bound(name), "imported") for name in names)
        case nodes.Getattr(attr=name):
            yield name, "attribute"
        case nodes.Keyword(key=name):
            yield name, "keyword"
        case nodes.Filter(name=name) | nodes.Test(name=name) | nodes.Block(name=name):
            yield name, type(node).__name__.lower()


def as_bound(name: str | tuple[str, str]) -> str:
    """Return what an imported name is called here."""
    return name if isinstance(name, str) else name[1]
