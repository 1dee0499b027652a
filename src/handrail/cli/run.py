"""`handrail run`: one verdict."""

import click

from handrail.cli.answers import json_option, say_json
from handrail.cli.seat import tell_board
from handrail.cli.shared import chosen, exercise_argument, take_up
from handrail.cli.watch import check, show_verdict, show_ways_on
from handrail.session import Session
from handrail.verdict.judge import Verdict
from handrail.verdict.record import record


@click.command("run")
@exercise_argument
@click.option("--all", "run_all", is_flag=True, help="All exercises up to a chapter.")
@click.option(
    "--to",
    type=int,
    metavar="CHAPTER",
    help="With --all: up to this chapter, whatever the workspace says.",
)
@json_option
def run_command(name: str | None, run_all: bool, to: int | None, as_json: bool) -> None:
    """Run the tests of an exercise ("2.3"), or of the one in hand.

    Ends with 0 if all that was run passes, and with 1 if not. `--all` goes as far as
    the workspace says that it is; who judges the work of others names a chapter.
    """
    if to is not None and not run_all:
        raise click.UsageError("--to needs --all.")
    session, console = take_up()
    last = session.progress.chapter if to is None else session.course.chapter(to).number
    exercises = (
        [e for chapter in session.course.chapters_to(last) for e in chapter.exercises]
        if run_all
        else [chosen(session, name)]
    )
    verdicts = []
    for exercise in exercises:
        verdicts.append(check(session, exercise))
        if not as_json:
            show_verdict(session, console, verdicts[-1])
    passed = all(verdict.passed for verdict in verdicts)
    if as_json:
        records = [judged(session, verdict) for verdict in verdicts]
        if run_all:
            say_json("verdicts", {"passed": passed, "to": last, "verdicts": records})
        else:
            say_json("verdict", records[0])
    elif run_all:
        console.print(summary(session, verdicts, last, is_named=to is not None))
    else:
        show_ways_on(session, console, verdicts[0])
    if not run_all:
        tell_board(session, verdicts[0])
    raise click.exceptions.Exit(0 if passed else 1)


def judged(session: Session, verdict: Verdict) -> dict[str, object]:
    """Return a verdict for an answer in JSON, with what the workspace knows of it."""
    exercise = verdict.exercise
    return {
        **record(verdict, session.workspace.root),
        "given": session.is_given(exercise),
        "needs": [needed.slug for needed in session.needed(exercise)],
    }


def summary(
    session: Session, verdicts: list[Verdict], last: int, *, is_named: bool
) -> str:
    """Return what was run, how much of it passes, and whose that is."""
    passed = [verdict for verdict in verdicts if verdict.passed]
    given = sum(session.is_given(verdict.exercise) for verdict in passed)
    jumped = f", {given} of them filled in by a jump" if given else ""
    end = (
        f"of {session.course.last}."
        if is_named
        else f"of {session.course.last}, as the workspace says; `--to` names another."
    )
    return (
        f"{len(passed)} of {len(verdicts)} exercises pass{jumped}.\n"
        f"These were chapters 1 to {last} {end}"
    )
