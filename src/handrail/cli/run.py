"""`handrail run`: one verdict."""

import click

from handrail.cli.answers import json_option, say_json
from handrail.cli.shared import chosen, exercise_argument, take_up
from handrail.cli.watch import show_verdict
from handrail.session import Session
from handrail.terminal.trouble import in_words
from handrail.verdict.judge import Verdict, judge
from handrail.verdict.record import record


@click.command("run")
@exercise_argument
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
    passed = all(verdict.passed for verdict in verdicts)
    if as_json:
        root = session.workspace.root
        records = [record(verdict, root) for verdict in verdicts]
        if run_all:
            say_json("verdicts", {"passed": passed, "verdicts": records})
        else:
            say_json("verdict", records[0])
    raise click.exceptions.Exit(0 if passed else 1)


def check(session: Session, exercise_id: str) -> Verdict:
    """Judge an exercise and note whether it is done."""
    exercise = session.course.exercise(exercise_id)
    verdict = judge(session.course, session.workspace.root, exercise, session.run)
    try:
        return session.note(verdict)
    except OSError as error:
        click.echo(f"handrail: not noted: {in_words(error)}", err=True)
        return verdict
