"""The pages for teachers on the site: the notes on each chapter."""

from collections.abc import Callable, Iterator
from functools import partial

from handrail.course.model import Chapter, Course
from handrail.site.made import Made
from handrail.site.sheet import Sheet
from handrail.workshop.lesson import read_lesson
from handrail.workshop.notes import notes_page
from handrail.workshop.rules import Rules, read_rules

FOLDER = "do/workshop"
SOURCE = "src/handrail/workshop/notes.py"


def notes_sheets(course: Course, made: Made) -> Iterator[Callable[[], Sheet]]:
    """Yield what makes the notes on each chapter.

    Raises:
        CourseError: The course's own rules are wrong.
    """
    rules = read_rules(course)
    return (partial(notes_sheet, course, c, rules, made) for c in course.offered)


def notes_sheet(course: Course, chapter: Chapter, rules: Rules, made: Made) -> Sheet:
    """Return the notes on a chapter, as a page of the site."""
    text = notes_page(course, chapter, read_lesson(course, chapter, made), rules)
    return Sheet(f"{FOLDER}/{chapter.name}.md", text, SOURCE, chapter.number)
