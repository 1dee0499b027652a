"""What a learner's workspace need not keep to yet: what later chapters bring."""

from pathlib import Path

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course
from handrail.guardrails.rules import all_rules
from handrail.path import STATE
from handrail.tree import is_folder
from handrail.workspace.progress import NAME, BrokenProgressError, load


def rules_to_come(root: Path) -> frozenset[str]:
    """Return the rules whose guardrail no chapter has taught yet.

    Outside of a workspace, and where its progress cannot be read, there are none.
    """
    if not is_folder(root / STATE):
        return frozenset()
    course = load_course(find_course())
    try:
        chapter = load(root / STATE / NAME, course).chapter
    except (BrokenProgressError, PermissionError):
        return frozenset()
    taught = guardrails_taught(course, chapter)
    return frozenset(r.id for r in all_rules() if r.guardrail not in taught)


def guardrails_taught(course: Course, chapter: int) -> frozenset[str]:
    """Return the ids of the guardrails that chapters up to one have taught."""
    return frozenset(id_ for c in course.chapters_to(chapter) for id_ in c.guardrails)
