"""`handrail kit`: all that a workshop needs, on a stick, and a trial of it."""

from pathlib import Path
from typing import Any

import click

from handrail.cli.agenda import agenda_options, planned
from handrail.cli.answers import json_option, say_json
from handrail.cli.papers import READING
from handrail.cli.site import outputs
from handrail.terminal.console import make_console
from handrail.terminal.counting import counting
from handrail.terminal.kit_view import kit_view
from handrail.terminal.signals import ending_in_order
from handrail.workshop.agenda import Agenda
from handrail.workshop.contents import contents
from handrail.workshop.kit import (
    KitError,
    has_own_course,
    new_folder,
    put_clone,
    put_course,
    put_packages,
)
from handrail.workshop.lesson import read_lessons
from handrail.workshop.pdf import PdfError, print_beside
from handrail.workshop.trial import try_kit
from handrail.workspace.files import write_atomically
from handrail.workspace.finding import current_folder


@click.command("kit")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@agenda_options
@click.option("--check", "is_trial", is_flag=True, help="Only try what is in DIR.")
@json_option
def kit_command(folder: Path, is_trial: bool, as_json: bool, **wanted: Any) -> None:
    """Put all that a workshop needs into DIR, for a room without a network.

    DIR gets a clone, the packages for this Python and this system, slides, handouts and
    notes for the chapters of the agenda, and a list of what to prepare. It is made
    whole, or not at all. Then the course is begun from it, without a network.
    """
    place = (current_folder() / folder).resolve()
    missing = ""
    try:
        with ending_in_order():
            if not is_trial:
                missing = fill(place, planned(**wanted))
            apart = try_kit(place)
    except KitError as error:
        raise click.ClickException(str(error)) from error
    if as_json:
        say_json("kit", {"kit": str(place), "apart": apart, "missing": missing or None})
    else:
        view = kit_view(place, missing, apart=apart)
        make_console().print(view, soft_wrap=True)


def fill(place: Path, agenda: Agenda) -> str:
    """Fill a new folder; return what is missing of it, in a sentence.

    Raises:
        KitError: It cannot be filled.
        CourseError: A lesson shows what is not there.
    """
    with new_folder(place) as folder:
        put_clone(folder)
        put_packages(folder)
        if has_own_course(agenda.course):
            put_course(agenda.course, folder)
        with counting(READING) as tell:
            lessons = read_lessons(agenda.course, agenda.chapters, outputs(), tell)
        for path, page in contents(agenda, lessons):
            write_atomically(folder / path, page.encode())
        return print_handouts(folder)


def print_handouts(folder: Path) -> str:
    """Make a PDF beside each handout; return why there is none, in a sentence."""
    try:
        print_beside(sorted(folder.glob("handouts/*.html")))
    except PdfError as error:
        return str(error)
    return ""
