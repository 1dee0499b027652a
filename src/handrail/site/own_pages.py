"""The site's own pages, below `docs`, with all that they show put in."""

from pathlib import Path

from handrail.course.model import Course
from handrail.site.include import Page, expand
from handrail.site.reader import Reader


def own_pages(course: Course, docs: Path) -> dict[str, str]:
    """Return the Markdown of each page by its path; they show the whole application.

    Raises:
        IncludeError: A page shows something that is not there.
    """
    files = sorted(docs.glob("**/*.md"))
    return {
        file.relative_to(docs).as_posix(): own_page(course, docs, file)
        for file in files
    }


def own_page(course: Course, docs: Path, file: Path) -> str:
    """Return the Markdown of one page, for a reader who has done no exercise."""
    name = f"docs/{file.relative_to(docs).as_posix()}"
    page = Page(name, file.parent, course, course.last, Reader())
    return expand(file.read_text(encoding="utf-8"), page)
