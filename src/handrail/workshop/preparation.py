"""What to prepare for a workshop, as a list to be ticked off."""

import platform
import sys
from importlib.metadata import metadata

from handrail.course.location import VARIABLE
from handrail.site.markdown import join
from handrail.workshop.agenda import Agenda
from handrail.workshop.words import before, clock

BOX = "☐"


def preparation(agenda: Agenda, *, has_own_course: bool) -> str:
    """Return the list as Markdown, as it lies on the stick.

    Args:
        has_own_course: Whether the course is not the one of the clone beside it.
    """
    version = metadata("handrail")["Requires-Python"].removeprefix(">=")
    here = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    lines = [
        "## A week before",
        f"{BOX} Ask what people have: the packages in `wheelhouse` serve {here} on "
        f"{platform.system()} ({platform.machine()}), like the machine that made this. "
        "For another one, type `python3 start.py wheelhouse DIR` on a machine like it.",
        f"{BOX} Send this to them: you need Python {version} or newer and an editor.",
        *(f"{BOX} {words}" for words in before(agenda, "handrail {}".format)),
        f"{BOX} Read the notes on the chapters, in `notes`, and do the exercises.",
        "## The day before",
        f"{BOX} Copy this folder to a stick for every four people.",
        f"{BOX} Print `handouts/agenda-handout`, one for each.",
        f"{BOX} Open what is in `slides` with the projector of the room. Arrows turn "
        "slides over, Esc shows all of them, t changes light and dark.",
        f"{BOX} Try the stick in the room, with the network off.",
        "## On the day",
        f"{BOX} Copy `handrail` and `wheelhouse` from the stick, and set up there:",
        "```sh\ncd handrail\npython3 start.py --wheelhouse ../wheelhouse\n```",
        *own_course(has_own_course=has_own_course),
        f"{BOX} Begin at {clock(agenda.rules.begins)}. The agenda says what may go "
        "where time runs short.",
    ]
    return join("# Before the workshop", *lines)


def own_course(*, has_own_course: bool) -> list[str]:
    """Return what there is to do for a course that is not the clone's own."""
    if not has_own_course:
        return []
    return [
        f"{BOX} Copy `course` too, and set the variable `{VARIABLE}` to that folder in "
        "each window before anything is typed there."
    ]
