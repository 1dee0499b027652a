"""`handrail slides`, `handout` and `notes`: what an instructor shows and hands out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from handrail.cli.agenda import agenda_options, planned
from handrail.cli.answers import json_option, say_json
from handrail.cli.site import outputs
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Chapter, Course
from handrail.site.links import no_address, rewrite_links
from handrail.site.terminal import Reading
from handrail.terminal.console import make_console
from handrail.terminal.counting import counting
from handrail.terminal.pages import show_page
from handrail.terminal.papers_view import papers_view
from handrail.workshop.handout import agenda_page, handout_page
from handrail.workshop.lesson import Section, read_lessons
from handrail.workshop.notes import notes_page
from handrail.workshop.pdf import PdfError, print_beside
from handrail.workshop.rules import Rules, read_rules
from handrail.workshop.slides import slides_page
from handrail.workspace.files import write_atomically
from handrail.workspace.finding import current_folder

F = TypeVar("F", bound=Callable[..., Any])
MakePage = Callable[[Course, Chapter, list[Section], Rules], str]

READING = "Reading lessons and running what they show"


def out_option(command: F) -> F:
    """Give a command the option for the folder that its files go to."""
    return click.option(
        "--out",
        "folder",
        type=click.Path(path_type=Path, file_okay=False),
        required=True,
        help="The folder for the files.",
    )(command)


def chapters_argument(command: F) -> F:
    """Let a command take numbers of chapters; none are all of them."""
    argument = click.argument("numbers", metavar="[CHAPTER]...", nargs=-1, type=int)
    return argument(command)


@click.command("slides")
@chapters_argument
@out_option
@json_option
def slides_command(numbers: tuple[int, ...], folder: Path, as_json: bool) -> None:
    """Make slides of chapters from their lessons: a page of HTML each.

    A page needs no other file and no network. Arrows turn slides over, Home and End go
    to the ends, Esc shows all of them at once, and printing gives a slide a page.
    """
    say(papers("slides", slides_page, numbers, folder), as_json)


@click.command("handout")
@chapters_argument
@agenda_options
@out_option
@click.option("--pdf", "with_pdf", is_flag=True, help="A PDF of each page as well.")
@json_option
def handout_command(
    numbers: tuple[int, ...],
    folder: Path,
    with_pdf: bool,
    as_json: bool,
    **wanted: Any,
) -> None:
    """Make handouts to be printed: of chapters, or with --hours or --for of an agenda.

    A page holds how the lesson's parts begin, its code, and the exercises to be ticked
    off. With --pdf a browser prints it, where Chromium and its driver are there.
    """
    if wanted["hours"] is None and wanted["length"] is None:
        files = papers("handout", handout_page, numbers, folder)
    elif numbers:
        raise click.UsageError("Either chapters or an agenda: it says which chapters.")
    else:
        agenda = planned(**wanted)
        _, lessons = read(agenda.course, [c.number for c in agenda.chapters])
        page = agenda_page(agenda, lessons)
        files = written(folder, [("agenda-handout.html", page)])
    say(files + (printed(files) if with_pdf else []), as_json)


@click.command("notes")
@click.argument("number", metavar="CHAPTER", type=int)
@json_option
def notes_command(number: int, as_json: bool) -> None:
    """Read notes for teachers on a chapter: what to say, what goes wrong, what to ask.

    Mistakes stand in the order of chapter.toml, unless somebody has counted them.
    """
    course = load_course(find_course())
    (chapter,), lessons = read(course, [number])
    text = notes_page(course, chapter, lessons[number], read_rules(course))
    page = rewrite_links(text, no_address)
    if as_json:
        say_json("notes", {"chapter": number, "title": chapter.title, "page": page})
    else:
        show_page(make_console(), Reading(page, ()), "")


def papers(
    kind: str, make: MakePage, numbers: Sequence[int], folder: Path
) -> list[Path]:
    """Make a page of a kind for each chapter, and return their files."""
    course = load_course(find_course())
    rules = read_rules(course)
    chapters, lessons = read(course, numbers)
    pages = (
        (f"{c.name}-{kind}.html", make(course, c, lessons[c.number], rules))
        for c in chapters
    )
    return written(folder, pages)


def read(
    course: Course, numbers: Sequence[int]
) -> tuple[list[Chapter], Mapping[int, list[Section]]]:
    """Return chapters with their lessons; without a number all of them.

    Raises:
        LookupError: There is no such chapter.
        CourseError: A lesson shows what is not there.
    """
    chapters = [course.chapter(number) for number in dict.fromkeys(numbers)]
    chapters = chapters or list(course.offered)
    with counting(READING) as tell:
        return chapters, read_lessons(course, chapters, outputs(), tell)


def written(
    folder: Path, pages: Iterator[tuple[str, str]] | list[tuple[str, str]]
) -> list[Path]:
    """Write pages to a folder, and return their files."""
    files = []
    for name, page in pages:
        files.append((current_folder() / folder / name).resolve())
        write_atomically(files[-1], page.encode())
    return files


def printed(files: Sequence[Path]) -> list[Path]:
    """Make a PDF beside each page, and return their files.

    Raises:
        ClickException: There is none; the pages are there all the same.
    """
    try:
        return print_beside(files)
    except PdfError as error:
        pages = ", ".join(str(file) for file in files)
        raise click.ClickException(f"{error}\nWritten: {pages}") from error


def say(files: Sequence[Path], as_json: bool) -> None:
    """Name the files that were made."""
    if as_json:
        say_json("files", {"files": [str(file) for file in files]})
    else:
        make_console().print(papers_view(files), soft_wrap=True)
