"""Forms without a token."""

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.facts import Clue
from handrail.source.module import Function, Module
from handrail.source.place import Place
from handrail.source.project import Project
from handrail.source.templates import BEGIN, Form, Template, forms_in, read_template
from handrail.source.textfile import TextFile

TOKEN = re.compile(
    r"csrf|nonce|hidden_tag|_token\b|authenticity|quick_form|render_form"
)
GLOBAL = ("CSRFProtect", "CsrfProtect", "SeaSurf")
USES = re.compile(TOKEN.pattern + r"|import|include")
OWN = "own"
DEEPEST = 6


class Page(NamedTuple):
    """A template that may count.

    Attributes:
        text: The whole of it.
        is_to_read: Whether it has to be parsed: for its forms or its macros.
    """

    text: str
    is_to_read: bool


class Pages(dict[str, Template]):
    """Templates by path, each read when it is asked for: most applications need none.

    Args:
        clues: Where they are, with their texts.
    """

    def __init__(self, clues: Iterable[Clue]) -> None:
        self.left: dict[str, Page] = {clue.place.path: clue.data for clue in clues}
        super().__init__(dict.fromkeys(self.left, Template()))

    def __getitem__(self, path: str) -> Template:
        """Return a template."""
        page = self.left.pop(path, None)
        if page is not None:
            text = page.text
            plain = Template(uses=(frozenset(), text))
            self[path] = read_template(text) if page.is_to_read else plain
        return super().__getitem__(path)

    def forms(self, path: str) -> list[Form]:
        """Return the forms of a template; one without a form is not read for that."""
        page = self.left.get(path)
        has_forms = page is None or (page.is_to_read and BEGIN.search(page.text))
        return self[path].forms if has_forms else []


class HR143(Rule):
    """A form that is sent by POST holds no CSRF token.

    A page of another site can send it, in the name of whoever is logged in. A token
    counts that a macro brings, from another file too. An application that checks all
    requests, by CSRFProtect or a nonce of its own, has no such form that works.
    """

    id = "HR143"
    title = "Form without a CSRF token"
    kinds = APPLICATION_ALONE
    level = Level.WARNING
    profiles = frozenset({"house", "pages"})
    words = ("before_request", *GLOBAL)
    files = ("*.html", "*.htm", "*.jinja", "*.jinja2", "*.j2")
    fix = "Put `{{ form.hidden_tag() }}` or `csrf_token()` into the form."
    false_alarms = "A form that a script sends with the token in a header."

    def look(self, module: Module) -> Iterator[Clue]:
        """Yield whether the application checks all forms, by its own nonce too."""
        hooks = (f for f in module.functions if is_hook(f))
        if any(g in module.text for g in GLOBAL) or any(map(checks_token, hooks)):
            yield self.clue(Place(module.path), OWN)

    def look_at(self, file: TextFile) -> Iterator[Clue]:
        """Yield a template, if it may count: its forms, its macros."""
        text = file.text
        is_ours = "templates/" in file.path or "{%" in text or "{{" in text
        if not is_ours:
            return
        has_bare = any(not TOKEN.search(form.text) for form in forms_in(text))
        is_to_read = has_bare or ("macro" in text and USES.search(text) is not None)
        if is_to_read or TOKEN.search(text):
            yield self.clue(file.at(0), Page(text, is_to_read))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the forms that have no token, by whatever they import."""
        if any(clue.data == OWN for clue in clues):
            return
        pages = Pages(c for c in clues if isinstance(c.data, Page))
        for path in pages:
            for form in pages.forms(path):
                if not has_token(form, path, pages):
                    place = Place(
                        path, form.line, text=f"form {form.text[:60].strip()}"
                    )
                    yield self.found(place, "This form has no CSRF token.")


def is_hook(function: Function) -> bool:
    """Tell whether a function runs before each request."""
    return any("before" in ast.unparse(d) for d in function.decorator_list)


def checks_token(function: Function) -> bool:
    """Tell whether a function looks at a token of the request."""
    return bool(TOKEN.search(ast.unparse(function)))


def has_token(form: Form, path: str, pages: Pages) -> bool:
    """Tell whether a form holds a token, or what may bring one."""
    if TOKEN.search(form.text) or "block:" in form.uses:
        return True
    return brings_token(form.uses, path, pages, DEEPEST)


def brings_token(uses: frozenset[str], path: str, pages: Pages, depth: int) -> bool:
    """Tell whether one of some names brings a token: by itself, or by what it uses."""
    if any(TOKEN.search(name) for name in uses):
        return True
    if not depth:
        return False
    page = pages[path] if path in pages else Template()
    for name in uses:
        for file, (inner, text) in meanings(name, uses, path, page, pages):
            if TOKEN.search(text) or brings_token(inner, file, pages, depth - 1):
                return True
    return False


def meanings(
    name: str,
    uses: frozenset[str],
    path: str,
    page: Template,
    pages: Pages,
) -> Iterator[tuple[str, tuple[frozenset[str], str]]]:
    """Yield what a name may stand for: macros here and elsewhere, included files."""
    if name in page.macros:
        yield path, page.macros[name]
    if name.startswith("include:"):
        yield from ((file, pages[file].uses) for file in named(name[8:], path, pages))
    if name in page.imports:
        source, there = page.imports[name]
        for file in named(source, path, pages):
            for wanted in [there] if there else uses:
                if wanted in pages[file].macros:
                    yield file, pages[file].macros[wanted]


def named(name: str, near: str, pages: Pages) -> list[str]:
    """Return the templates that a name may mean, the application's own first."""
    found = [
        path for path in pages if name and (path == name or path.endswith(f"/{name}"))
    ]
    top = near.partition("templates/")[0]
    return [path for path in found if path.startswith(top)] or found
