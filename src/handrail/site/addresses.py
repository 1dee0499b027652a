"""Where the made pages lie on the site, and links to them.

A link begins at the root of the site, and is pointed there from each page at the end.
"""

import posixpath
import re

from handrail.course.model import Chapter, Course, Symbol
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails

CHAPTERS = "learn"
STAGES = "lookup/stages"
GUARDRAILS = "understand/guardrails"


def chapter_path(chapter: Chapter) -> str:
    """Return the path of a chapter's page on the site."""
    return f"{CHAPTERS}/{chapter.name}.md"


def stage_path(chapter: Chapter) -> str:
    """Return the path of the page of the application after a chapter."""
    return f"{STAGES}/{chapter.name}.md"


def anchor(symbol: Symbol) -> str:
    """Return the name by which a link finds a file or a symbol on such a page."""
    return "-".join(re.findall(r"[^\W_]+", str(symbol)))


def guardrail_path(guardrail: Guardrail) -> str:
    """Return the path of a guardrail's page on the site."""
    return f"{GUARDRAILS}/{guardrail.id}-{guardrail.slug}.md"


def chapter_link(chapter: Chapter) -> str:
    """Return a link to a chapter."""
    return f"[{chapter.number:02} {chapter.title}](/{chapter_path(chapter)})"


def guardrail_link(course: Course, id_: str) -> str:
    """Return a link to a guardrail; its id alone, where it has no page."""
    for guardrail in all_guardrails(course.root):
        if guardrail.id == id_:
            return f"[{guardrail.label}](/{guardrail_path(guardrail)})"
    return id_


def seen_from(path: str, target: str) -> str:
    """Return a link as it is seen from a page; one to elsewhere stays as it is."""
    if not target.startswith("/"):
        return target
    return posixpath.relpath(target[1:], posixpath.dirname(path) or ".")
