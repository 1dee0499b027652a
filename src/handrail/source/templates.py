"""Templates, read by Jinja's own parser: forms, macros, imports, includes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

FORM = re.compile(
    r"<form\b([^>]*)>(.*?)(?=</form>|<form\b|\Z)", re.IGNORECASE | re.DOTALL
)
BEGIN = re.compile(r"<form\b", re.IGNORECASE)
COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
POST = re.compile(r"""\bmethod\s*=\s*["']?\s*post\b""", re.IGNORECASE)
USE = re.compile("\x01(.*?)\x02", re.DOTALL)
EXTENSIONS = ("jinja2.ext.i18n", "jinja2.ext.do", "jinja2.ext.loopcontrols")


@dataclass(frozen=True)
class Form:
    """A form that is sent by POST.

    Attributes:
        line: Where it begins.
        text: Its text, without what Jinja puts in.
        uses: The names that Jinja puts in: macros, attributes, included files.
    """

    line: int
    text: str
    uses: frozenset[str]


@dataclass
class Template:
    """What is known of a template.

    Attributes:
        forms: Those that are sent by POST.
        macros: The names that each of its macros uses, with its text.
        imports: For a name, the template that it is imported from, and its name there;
            nothing where it is the whole template.
        uses: All names that stand in it, with its text.
    """

    forms: list[Form] = field(default_factory=list)
    macros: dict[str, tuple[frozenset[str], str]] = field(default_factory=dict)
    imports: dict[str, tuple[str, str]] = field(default_factory=dict)
    uses: tuple[frozenset[str], str] = (frozenset(), "")


@cache
def environment() -> Any:
    """Return what parses templates; Jinja is loaded when the first one is met."""
    from jinja2 import Environment  # noqa: PLC0415 (most runs need none)

    return Environment(extensions=EXTENSIONS)  # noqa: S701 (nothing is rendered)


def read_template(text: str) -> Template:
    """Return what is known of a template.

    Where Jinja cannot parse it, since it needs an extension of the application's, the
    text is taken as it is.
    """
    from jinja2 import TemplateError  # noqa: PLC0415
    from jinja2 import nodes as jinja  # noqa: PLC0415

    try:
        tree = environment().parse(text)
    except TemplateError:
        return Template(list(forms_in(text)), uses=(frozenset(), text))
    whole = "".join(pieces(tree, jinja))
    template = Template(list(placed(whole, text)), uses=(used(whole), whole))
    for macro in tree.find_all(jinja.Macro):
        inner = "".join(piece for part in macro.body for piece in pieces(part, jinja))
        template.macros[macro.name] = (used(inner), inner)
    template.imports = dict(imports_of(tree, jinja))
    return template


def pieces(node: Any, jinja: Any) -> Iterator[str]:
    """Yield the text of a template in its order; what Jinja puts in is a mark.

    Each piece begins with as many line ends as bring it to its line.
    """
    if isinstance(node, jinja.TemplateData):
        yield node.data
        return
    if isinstance(node, jinja.Expr):
        yield f"\x01{' '.join(names(node, jinja))}\x02"
        return
    if isinstance(node, jinja.Include):
        yield f"\x01include:{getattr(node.template, 'value', '')}\x02"
    if isinstance(node, jinja.Block):
        yield "\x01block:\x02"
    if isinstance(node, jinja.CallBlock):
        yield f"\x01{' '.join(names(node.call, jinja))}\x02"
    for child in node.iter_child_nodes():
        if not isinstance(child, jinja.Expr) or isinstance(node, jinja.Output):
            yield from pieces(child, jinja)


def names(node: Any, jinja: Any) -> Iterator[str]:
    """Yield the names in an expression: `forms.field(x)` has forms, field and x."""
    kinds = (jinja.Name, jinja.Getattr, jinja.Const)
    found = [node] if isinstance(node, kinds) else []
    for inner in [*found, *node.find_all(kinds)]:
        if isinstance(inner, jinja.Name):
            yield inner.name
        elif isinstance(inner, jinja.Getattr):
            yield inner.attr
        elif isinstance(inner.value, str):
            yield inner.value


def used(text: str) -> frozenset[str]:
    """Return the names that marks in a text hold."""
    return frozenset(name for mark in USE.findall(text) for name in mark.split())


def placed(whole: str, text: str) -> Iterator[Form]:
    """Yield the forms of a template with the lines where they stand in its file."""
    plain = COMMENT.sub(lambda match: "\n" * match[0].count("\n"), text)
    lines = [plain.count("\n", 0, m.start()) + 1 for m in BEGIN.finditer(plain)]
    starts = [whole.count("\n", 0, m.start()) + 1 for m in BEGIN.finditer(whole)]
    at = dict(zip(starts, lines, strict=False))
    for form in forms_in(whole):
        yield Form(at.get(form.line, form.line), form.text, form.uses)


def forms_in(text: str) -> Iterator[Form]:
    """Yield the forms of a text that are sent by POST."""
    for match in FORM.finditer(text):
        attributes, inner = match[1], match[2]
        if POST.search(USE.sub("", attributes)):
            line = text.count("\n", 0, match.start()) + 1
            yield Form(line, USE.sub("", attributes + inner), used(attributes + inner))


def imports_of(tree: Any, jinja: Any) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what a template imports: the name here, the file, the name there."""
    for whole in tree.find_all(jinja.Import):
        yield whole.target, (getattr(whole.template, "value", ""), "")
    for some in tree.find_all(jinja.FromImport):
        file = getattr(some.template, "value", "")
        for name in some.names:
            there, here = name if isinstance(name, tuple) else (name, name)
            yield here, (file, there)
