"""`handrail site`: the pages of the site, for a site builder."""

from collections.abc import Iterator
from pathlib import Path

import click

from handrail.cli.answers import json_option, say_json
from handrail.course.cache import cache_folder
from handrail.course.loader import load_course
from handrail.course.location import PACKAGE, find_course
from handrail.course.model import Course, CourseError
from handrail.notebooks.extras import need
from handrail.screens.page import screens_sheet
from handrail.screens.recording import recording
from handrail.site.build import write_site
from handrail.site.commands import commands_page, read_examples
from handrail.site.made import Made
from handrail.site.own_pages import FOLDER, assets, own_sheets
from handrail.site.pages import MakeSheet, course_sheets
from handrail.site.sheet import Sheet
from handrail.terminal.signals import ending_in_order
from handrail.workshop.sheets import notes_sheets
from handrail.workspace.finding import current_folder

CLONE = PACKAGE.parents[1]
COMMANDS = "lookup/commands.md"
FIRST = 10  # the place of that page in its folder
SCHEMA = "lookup/answers.schema.json"
OUTPUTS = "outputs"
RUNS_NOTEBOOKS = ("ipykernel", "matplotlib", "nbclient", "nbformat")


@click.group("site")
def site_command() -> None:
    """Make the site of the course, in a clone."""


@site_command.command("build")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--anew", "is_anew", is_flag=True, help="Run again what was run before.")
@click.option(
    "--edit-at",
    metavar="URL",
    default="",
    help="Where the sources can be edited on the web; else pages name their files.",
)
@json_option
def build_command(folder: Path, is_anew: bool, edit_at: str, as_json: bool) -> None:
    """Write every page of the site into DIR, in Markdown.

    A site builder such as mkdocs makes HTML of it. What a page shows of a run is kept
    for the next time, while nothing has changed that it goes by. DIR is a new folder,
    an empty one, or one that this command has made.
    """
    course, house = load_course(find_course()), clone()
    place = (current_folder() / folder).resolve()
    with ending_in_order():
        made = outputs(is_anew=is_anew)
        files = {**assets(house.root / FOLDER), **recording(house, made)}
        files[SCHEMA] = schema().read_bytes()
        count = write_site(every_page(course, house, made), files, place, edit_at)
    if as_json:
        say_json("site", {"folder": str(place), "pages": count})
    else:
        click.echo(f"{count} pages are in {place}.")


def every_page(course: Course, house: Course, made: Made) -> Iterator[MakeSheet]:
    """Yield what makes each page; the screens are made before all others begin.

    While they are made, the program takes itself for a newcomer's.

    Args:
        house: The course of the clone, which the pages are about that are written by
            hand.
    """
    screens = screens_sheet(house, made)
    yield lambda: screens
    yield commands_sheet
    yield from course_sheets(course, made)
    yield from notes_sheets(course, made)
    yield from own_sheets(house, house.root / FOLDER, made)
    yield from sheets_of_notebooks(house)


def sheets_of_notebooks(house: Course) -> Iterator[MakeSheet]:
    """Yield what makes the pages of the notebooks.

    Raises:
        CourseError: What runs them is not installed.
    """
    need(RUNS_NOTEBOOKS, "In a clone, `python3 start.py test` installs it.")
    from handrail.site.notebooks import notebook_sheets  # noqa: PLC0415 (an extra's)

    yield from notebook_sheets(house)


def commands_sheet() -> Sheet:
    """Return the page of the commands."""
    from handrail.cli import handrail  # noqa: PLC0415 (this is one of its commands)

    text = commands_page(handrail, "handrail", read_examples())
    return Sheet(COMMANDS, text, "src/handrail/cli", FIRST)


def clone() -> Course:
    """Return the course of the clone in which the program stands.

    Raises:
        CourseError: It stands in none.
    """
    if not (CLONE / FOLDER).is_dir():
        raise CourseError(
            "The site is made in a clone of Handrail: its own pages are no part of "
            "what is installed. HANDRAIL_COURSE names the course that it shows."
        )
    return load_course(CLONE)


def schema() -> Path:
    """Return the file of the schema of answers."""
    return PACKAGE / "schemas/answers.json"


def outputs(*, is_anew: bool = False) -> Made:
    """Return what lessons show, of which outputs are kept for this user.

    Args:
        is_anew: Whether those that are kept are left alone.
    """
    folder = None if is_anew else cache_folder()
    return Made(folder and folder / OUTPUTS)
