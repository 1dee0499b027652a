"""Forms without a token."""

import ast
import re
from collections.abc import Iterator, Sequence

from handrail.guardrails.finding import Finding, Level
from handrail.guardrails.rule import APPLICATION_ALONE, Rule
from handrail.source.facts import Clue
from handrail.source.module import Function, Module
from handrail.source.place import Place
from handrail.source.project import Project
from handrail.source.templates import Form, Template, forms_in, read_template
from handrail.source.textfile import TextFile

TOKEN = re.compile(
    r"csrf|nonce|hidden_tag|_token\b|authenticity|quick_form|render_form"
)
GLOBAL = ("CSRFProtect", "CsrfProtect", "SeaSurf")
USES = re.compile(TOKEN.pattern + r"|import|include")
OWN = "own"
DEEPEST = 6


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
        if has_bare or ("macro" in text and USES.search(text)):
            yield self.clue(file.at(0), read_template(text))
        elif TOKEN.search(text):
            yield self.clue(file.at(0), Template(uses=(frozenset(), text)))

    def conclude(self, project: Project, clues: Sequence[Clue]) -> Iterator[Finding]:
        """Yield the forms that have no token, by whatever they import."""
        if any(clue.data == OWN for clue in clues):
            return
        pages = {c.place.path: c.data for c in clues if isinstance(c.data, Template)}
        for path, page in pages.items():
            for form in page.forms:
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


def has_token(form: Form, path: str, pages: dict[str, Template]) -> bool:
    """Tell whether a form holds a token, or what may bring one."""
    if TOKEN.search(form.text) or "block:" in form.uses:
        return True
    return brings_token(form.uses, path, pages, DEEPEST)


def brings_token(
    uses: frozenset[str], path: str, pages: dict[str, Template], depth: int
) -> bool:
    """Tell whether one of some names brings a token: by itself, or by what it uses."""
    if any(TOKEN.search(name) for name in uses):
        return True
    if not depth:
        return False
    page = pages.get(path, Template())
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
    pages: dict[str, Template],
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


def named(name: str, near: str, pages: dict[str, Template]) -> list[str]:
    """Return the templates that a name may mean, the application's own first."""
    found = [
        path for path in pages if name and (path == name or path.endswith(f"/{name}"))
    ]
    top = near.partition("templates/")[0]
    return [path for path in found if path.startswith(top)] or found
