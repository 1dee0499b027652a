"""`handrail run`: one verdict."""

import click

from handrail.cli.shared import chosen, json_option, say_json, take_up
from handrail.cli.watch import show_verdict
from handrail.session import Session
from handrail.verdict.judge import Verdict, judge
from handrail.verdict.record import record


@click.command("run")
@click.argument("exercise_id", metavar="[EXERCISE]", required=False)
@click.option(
    "--all", "run_all", is_flag=True, help="All exercises up to this chapter."
)
@json_option
def run_command(exercise_id: str | None, run_all: bool, as_json: bool) -> None:
    """Run the tests of an exercise ("2.3"), or of the one in hand.

    Ends with 0 if all that was run passes, and with 1 if not.
    """
    session, console = take_up()
    if run_all:
        chapters = session.course.chapters_to(session.progress.chapter)
        exercises = [e for chapter in chapters for e in chapter.exercises]
    else:
        exercises = [chosen(session, exercise_id)]
    verdicts = []
    for exercise in exercises:
        verdicts.append(check(session, exercise.id))
        if not as_json:
            show_verdict(session, console, verdicts[-1])
    if as_json:
        records = [record(verdict) for verdict in verdicts]
        say_json(records if run_all else records[0])
    raise click.exceptions.Exit(0 if all(v.passed for v in verdicts) else 1)


def check(session: Session, exercise_id: str) -> Verdict:
    """Judge an exercise and note whether it is done."""
    exercise = session.course.exercise(exercise_id)
    verdict = judge(session.course, session.workspace.root, exercise, session.run)
    return session.note(verdict)
