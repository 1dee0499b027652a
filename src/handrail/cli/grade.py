"""`handrail grade`: judge what many people have handed in."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeRemainingColumn,
)

from handrail.cli.answers import json_option, say_json
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, Exercise
from handrail.course.roads import along
from handrail.grade.cluster import ClusterError, grade_on
from handrail.grade.graded import Graded, Kept
from handrail.grade.grading import Grading, grade_all
from handrail.grade.report import Report, of_person, write_report
from handrail.grade.result import result_of
from handrail.grade.roster import Roster, RosterError, load_roster
from handrail.grade.running import processors, running
from handrail.grade.scheme import Scheme, SchemeError, load_scheme
from handrail.grade.submission import SubmissionError, find_submissions
from handrail.runner.host.holding import kernel_holds
from handrail.terminal.console import make_console
from handrail.terminal.signals import ending_in_order

PATH = click.Path(path_type=Path)
RESULTS = "judged"  # in the folder of the report: what a second run need not judge


@click.command("grade")
@click.argument("places", metavar="FOLDER...", nargs=-1, required=True, type=PATH)
@click.option("--out", "folder", type=PATH, default="grades", help="For the report.")
@click.option("--roster", type=PATH, help="A table of people, in CSV.")
@click.option(
    "--scheme", "scheme_file", type=PATH, help="Points and lateness, in TOML."
)
@click.option("--road", "road", help="The exercises of this road only.")
@click.option("--to", type=int, metavar="CHAPTER", help="Up to this chapter only.")
@click.option("--jobs", type=click.IntRange(min=1), help="How many at the same time.")
@click.option("--cluster", metavar="ADDRESS", help="Judge on a Dask cluster.")
@json_option
def grade_command(
    places: tuple[Path, ...],
    *,
    folder: Path,
    roster: Path | None,
    scheme_file: Path | None,
    road: str | None,
    to: int | None,
    jobs: int | None,
    cluster: str | None,
    as_json: bool,
) -> None:
    """Judge workspaces, clones or zip files that many people have handed in.

    FOLDER is one of them, or holds them. Each is judged by the kept tests in a process
    of its own; one that is bad stops no other. What was judged before is not judged
    again while nothing has changed. Ends with 0 if all could be judged, else with 1.
    """
    course = load_course(find_course())
    exercises = asked_for(course, road, to)
    try:
        submissions = find_submissions(places)
        people = load_roster(roster, submissions)
        scheme = load_scheme(scheme_file, course)
    except (SubmissionError, RosterError, SchemeError) as error:
        raise click.ClickException(str(error)) from error
    with ending_in_order(), running(course, exercises) as run:
        grading = Grading(course, exercises, Kept(folder / RESULTS), run)
        try:
            if cluster:
                found = grade_on(cluster, grading, submissions)
            else:
                found = grade_all(grading, submissions, jobs or processors())
            graded = counted(found, len(submissions))
        except ClusterError as error:
            raise click.ClickException(str(error)) from error
    report = report_of(course, exercises, graded, people, scheme)
    write_report(report, folder)
    if as_json:
        say_json("grades", {"people": [of_person(result) for result in report.results]})
    else:
        tell(make_console(), report, folder)
    raise click.exceptions.Exit(int(any(each.trouble for each in graded)))


def asked_for(course: Course, road: str | None, to: int | None) -> tuple[Exercise, ...]:
    """Return the exercises of a road, or all, up to a chapter.

    Raises:
        LookupError: There is no such road, or no such chapter.
    """
    narrowed = along(course, road) if road else course
    last = course.chapter(to).number if to else course.last
    return tuple(e for e in narrowed.exercises if e.chapter_number <= last)


def counted(found: Iterator[Graded], number: int) -> list[Graded]:
    """Grade all submissions; a line on the error output says how far it is."""
    columns = (
        TextColumn("Grading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True) as bar:
        return list(bar.track(found, total=number))


def report_of(
    course: Course,
    exercises: tuple[Exercise, ...],
    graded: Sequence[Graded],
    people: Roster,
    scheme: Scheme,
) -> Report:
    """Return the report on all people, in the order of their names."""
    by_name = {each.name: each for each in graded}
    results = [
        result_of(person, by_name.get(name), course, exercises, scheme)
        for name, person in people.items()
    ]
    results.sort(key=lambda r: (r.person.name.casefold(), r.person.submission))
    return Report(course, exercises, results, kernel_holds())


def tell(console: Console, report: Report, folder: Path) -> None:
    """Print what was written, and what an instructor looks at first."""
    for line in lines_on(report):
        console.print(line, markup=False, soft_wrap=True)
    console.print(f"The report is {folder / 'report.html'}.", soft_wrap=True)


def lines_on(report: Report) -> Iterator[str]:
    """Yield sentences about a report."""
    judged = [result for result in report.results if result.lines]
    yield f"{len(judged)} of {len(report.results)} submissions could be judged."
    for result in report.results:
        if result.trouble:
            yield f"{result.person.name}: {result.trouble}"
    for stuck in report.stuck[:3]:
        yield f"{stuck.exercise.label}: {len(stuck.people)} of {stuck.of} are stuck."
