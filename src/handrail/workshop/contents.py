"""The pages on a stick: a list of what to prepare, slides, handouts and notes."""

from collections.abc import Iterator

from handrail.site.links import no_address, rewrite_links
from handrail.workshop.agenda import Agenda
from handrail.workshop.handout import Lessons, agenda_page, handout_page
from handrail.workshop.kit import has_own_course
from handrail.workshop.notes import notes_page
from handrail.workshop.paper import render
from handrail.workshop.preparation import preparation
from handrail.workshop.slides import slides_page


def contents(agenda: Agenda, lessons: Lessons) -> Iterator[tuple[str, str]]:
    """Yield the pages for a workshop, each with its path on the stick.

    Args:
        lessons: Those of its chapters.
    """
    course, rules = agenda.course, agenda.rules
    yield "handouts/agenda-handout.html", agenda_page(agenda, lessons)
    for chapter in agenda.chapters:
        of_chapter = (course, chapter, lessons[chapter.number], rules)
        yield f"slides/{chapter.name}-slides.html", slides_page(*of_chapter)
        yield f"handouts/{chapter.name}-handout.html", handout_page(*of_chapter)
        notes = rewrite_links(notes_page(*of_chapter), no_address)
        title = f"Notes on {chapter.title}"
        yield f"notes/{chapter.name}.html", render("page.html", title=title, text=notes)
    text = preparation(agenda, has_own_course=has_own_course(course))
    yield "README.html", render("page.html", title="Before the workshop", text=text)
