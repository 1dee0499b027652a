"""`handrail run`: one verdict."""

import click

from handrail.cli.shared import chosen, json_option, say_json, take_up
from handrail.cli.watch import show_verdict
from handrail.session import Session
from handrail.verdict.judge import Verdict, judge
from handrail.verdict.record import record


@click.command("run")
@click.argument("exercise_id", metavar="[EXERCISE]", required=False)
@click.option("--all", "run_all", is_flag=True, help="All exercises up to a chapter.")
@click.option(
    "--to",
    type=int,
    metavar="CHAPTER",
    help="With --all: up to this chapter, whatever the workspace says.",
)
@json_option
def run_command(
    exercise_id: str | None, run_all: bool, to: int | None, as_json: bool
) -> None:
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
        else [chosen(session, exercise_id)]
    )
    verdicts = []
    for exercise in exercises:
        verdicts.append(check(session, exercise.id))
        if not as_json:
            show_verdict(session, console, verdicts[-1])
    if as_json:
        records = [
            {**record(v), "given": session.is_given(v.exercise)} for v in verdicts
        ]
        say_json(records if run_all else records[0])
    elif run_all:
        console.print(summary(session, verdicts, last, is_named=to is not None))
    raise click.exceptions.Exit(0 if all(v.passed for v in verdicts) else 1)


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


def check(session: Session, exercise_id: str) -> Verdict:
    """Judge an exercise and note whether it is done."""
    exercise = session.course.exercise(exercise_id)
    verdict = judge(session.course, session.workspace.root, exercise, session.run)
    return session.note(verdict)
