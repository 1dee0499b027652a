"""Where the generated pages lie on the site, and links from one to another."""

from handrail.course.model import Chapter, Course
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import all_guardrails


def chapter_path(chapter: Chapter) -> str:
    """Return the path of a chapter's page on the site."""
    return f"chapters/{chapter.name}.md"


def guardrail_path(guardrail: Guardrail) -> str:
    """Return the path of a guardrail's page on the site."""
    return f"guardrails/{guardrail.id}-{guardrail.slug}.md"


def chapter_link(chapter: Chapter) -> str:
    """Return a link to a chapter, from another generated page."""
    return f"[{chapter.number:02} {chapter.title}](../{chapter_path(chapter)})"


def guardrail_link(course: Course, id_: str) -> str:
    """Return a link to a guardrail; its id alone, where it has no page."""
    for guardrail in all_guardrails(course.root):
        if guardrail.id == id_:
            return f"[{guardrail.label}](../{guardrail_path(guardrail)})"
    return id_
