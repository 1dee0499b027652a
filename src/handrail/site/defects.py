"""The page of what the guide gets wrong, and where the course meets it."""

import runpy
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from handrail.course.model import Course, CourseError
from handrail.site.addresses import chapter_link, guardrail_link
from handrail.site.markdown import join, table

PATH = "understand/guide.md"
DATA = "chapters/defects.toml"
TESTS = "solution/tests/guide_defects.py"
ABOUT = """\
The guide is a text of rules and sample code for Flask that this course follows and
corrects. It was typed in as it stands and run on today's versions. This is what came
of it. The reference application has none of these defects, and a test of its says so
for each. The exercises are where a learner meets them as code that runs."""

Places = Mapping[str, list[Any]]


def defects_page(course: Course) -> str:
    """Return a row for each defect: what it is, where it is met, what proves it gone.

    Raises:
        CourseError: What is known of the defects, and of where they are met, disagree.
    """
    met, known = places(course), defects(course)
    if met.keys() != known.keys():
        wrong = sorted(met.keys() ^ known.keys())
        raise CourseError(f"{DATA} and {TESTS} do not agree about {wrong}.")
    rows = (
        [str(number), known[number].says, "<br>".join(links(course, met[number]))]
        for number in sorted(known)
    )
    return join(
        "# What the guide gets wrong", ABOUT, table(["", "Defect", "Met in"], rows)
    )


def places(course: Course) -> dict[int, Places]:
    """Return where each defect is met, by its number."""
    data = tomllib.loads((course.root / DATA).read_text(encoding="utf-8"))
    return {int(number): entry for number, entry in data.items()}


def defects(course: Course) -> Mapping[int, Any]:
    """Return what the application's tests know of the defects, by number."""
    names = runpy.run_path(str(course.root / TESTS))
    found: Mapping[int, Any] = names["DEFECTS"]
    return found


def links(course: Course, met: Places) -> Iterator[str]:
    """Yield a link to each place.

    Raises:
        LookupError: There is no such exercise or chapter.
    """
    for slug in met.get("exercises", ()):
        exercise = course.exercise(slug)
        chapter = chapter_link(course.chapter(exercise.chapter_number))
        yield f"exercise {exercise.label}, in {chapter}"
    for number in met.get("chapters", ()):
        yield f"the lesson of {chapter_link(course.chapter(number))}"
    for id_ in met.get("guardrails", ()):
        yield f"guardrail {guardrail_link(course, id_)}"
