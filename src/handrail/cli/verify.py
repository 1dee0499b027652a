"""`handrail verify`: prove the laws of the course."""

import importlib.util
import time
from collections.abc import Iterable, Iterator

import click
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from handrail.cli.answers import json_option, say_json
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Course, CourseError, Exercise
from handrail.server import VARIABLE
from handrail.terminal.breaches_view import breaches_view
from handrail.terminal.console import make_console
from handrail.terminal.signals import ending_in_order
from handrail.verify import law02_stages
from handrail.verify.check import Breach, Check
from handrail.verify.note import note_failures
from handrail.verify.prove import Proof, all_checks, on_forks, prove
from handrail.verify.proven import Proven, kept_file

TOOLS = ("mypy", "ruff")
NO_SERVER = (
    " Not proved: what tests on PostgreSQL show, in {} exercises. "
    f"{VARIABLE} names no server."
)


@click.command("verify")
@click.option("--law", "laws", type=int, multiple=True, help="This law only.")
@click.option(
    "--write", "is_writing", is_flag=True, help="Only note how each mistake fails."
)
@click.option(
    "--only",
    "names",
    metavar="CHAPTER|EXERCISE",
    multiple=True,
    help="What is proved of these exercises only.",
)
@click.option(
    "--anew", "is_anew", is_flag=True, help="Prove again what was proved before."
)
@json_option
def verify_command(
    laws: tuple[int, ...],
    is_writing: bool,
    names: tuple[str, ...],
    is_anew: bool,
    as_json: bool,
) -> None:
    """Prove the laws of the course, in parallel.

    What was proved before is not proved again while nothing has changed that it goes
    by. Names each breach with its file and what to do, and ends with 1 if there is one,
    else with 0. `HANDRAIL_COURSE` names the folder of another course.

    With `--write` it runs every mistake of the course and writes down which tests fail,
    in the `failures.json` of each chapter, and in `recorded.json` what a database
    server alone can show; it proves nothing then.
    """
    course = load_course(find_course())
    only = [exercise for name in names for exercise in course.named(name)]
    if is_writing:
        if laws or as_json:
            raise click.UsageError("--write goes with --only, and no other option.")
        write(course, only or course.exercises)
        return
    if not only and (not laws or law02_stages.LAW in laws):
        need_tools()
    console, began = make_console(), time.perf_counter()
    proven = Proven(course, kept_file())
    wanted = all_checks(course, laws, only)
    checks = [check for check in wanted if is_anew or not proven.has(check)]
    with ending_in_order(), on_forks(course, only):
        proofs = list(prove(checks) if as_json else shown(console, checks))
    proven.note(proof.check for proof in proofs if not proof.breaches)
    breaches = [breach for proof in proofs for breach in proof.breaches]
    unproved = [exercise for exercise in only or course.exercises if exercise.unrun]
    if as_json:
        slugs = [exercise.slug for exercise in unproved]
        answer = {"checks": len(wanted), "breaches": breaches, "unproved": slugs}
        say_json("verify", answer)
    else:
        before = len(wanted) - len(proofs)
        tell(console, breaches, len(proofs), before, time.perf_counter() - began)
        if unproved:
            console.print(NO_SERVER.format(len(unproved)), style="help")
    raise click.exceptions.Exit(1 if breaches else 0)


def write(course: Course, exercises: Iterable[Exercise]) -> None:
    """Bring the failures of their chapters up to date, and name what changed."""
    numbers = {exercise.chapter_number for exercise in exercises}
    with ending_in_order(), on_forks(course):
        for file in note_failures(course, numbers):
            click.echo(f"written: {file.relative_to(course.root).as_posix()}")


def need_tools() -> None:
    """Ask for the tools that law 2 runs.

    Raises:
        CourseError: One is not installed.
    """
    missing = [tool for tool in TOOLS if importlib.util.find_spec(tool) is None]
    if missing:
        raise CourseError(
            f"Law 2 needs {' and '.join(missing)}. In a clone, `python3 start.py "
            "verify` installs them. A wheel has an extra for them: "
            "pip install 'handrail-VERSION-py3-none-any.whl[verify]'"
        )


def shown(console: Console, checks: list[Check]) -> Iterator[Proof]:
    """Make the checks, with a line that says how far they are."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=len(checks))
        for number, proof in enumerate(prove(checks), start=1):
            about = (
                f"{number} of {len(checks)}  law {proof.check.law}: {proof.check.about}"
            )
            bar.update(task, advance=1, description=about)
            yield proof


def tell(
    console: Console, breaches: list[Breach], count: int, before: int, seconds: float
) -> None:
    """Print the breaches by their causes, and a closing line.

    Args:
        count: How many checks were made.
        before: How many others have held before.
    """
    console.print(breaches_view(console, breaches))
    number = f"{len(breaches)} breach{'' if len(breaches) == 1 else 'es'}"
    outcome = number if breaches else "the laws hold"
    console.print(f"{count} checks in {seconds:.1f} s: {outcome}")
    if before:
        words = (
            f"{before} more held before, and nothing has changed: --anew makes them."
        )
        console.print(words, style="help")
