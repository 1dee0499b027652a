"""`handrail next`, `jump` and `update`: from one place of the course to another."""

from dataclasses import asdict

import click
from rich.console import Console

from handrail.cli.answers import how_far, json_option, named, say_json
from handrail.cli.shared import take_up
from handrail.session import Session
from handrail.session.route import go_on, jump, move
from handrail.terminal.counting import counting
from handrail.terminal.end_view import end_view
from handrail.terminal.header import header
from handrail.terminal.step_view import step_view
from handrail.workspace.steps import Step


@click.command("next")
@json_option
def next_command(as_json: bool) -> None:
    """Go on to the next exercise that is not done, or to the next chapter.

    At the end of the course it shows what you have built.
    """
    session, console = take_up()
    with counting("Testing what is done") as tell:
        step = go_on(session, tell)
    arrive(session, console, step, as_json)
    if session.is_finished and not as_json:
        console.print(end_view(session))


@click.command("jump")
@click.argument("target")
@json_option
def jump_command(target: str, as_json: bool) -> None:
    """Go to an exercise ("2.3", or its slug) or a chapter ("2").

    Exercises of the chapters that are jumped over are filled in from the solution, and
    so are those of its own chapter that the exercise needs.
    """
    session, console = take_up()
    with counting("Testing what the course has changed") as tell:
        step = jump(session, target, tell)
    arrive(session, console, step, as_json)


@click.command("update")
@json_option
def update_command(as_json: bool) -> None:
    """Take in the changes of a newer version of the course.

    What you have done is judged again where the course now asks for something else.
    """
    session, console = take_up()
    with counting("Testing what the course has changed") as tell:
        step = move(session, session.progress.chapter, tell)
    arrive(session, console, step, as_json)


def arrive(
    session: Session, console: Console, step: Step | None, as_json: bool
) -> None:
    """Say where the learner is now, and what changed on the way."""
    if as_json:
        values = {"step": step and entry(step), "finished": session.is_finished}
        say_json("place", {**named(session.exercise), **values})
        return
    if step is not None:
        console.print(step_view(console, session.course, step, session.workspace.root))
    console.print(header(console, session.course, session.exercise, session.progress))


def entry(step: Step) -> dict[str, object]:
    """Return what a step did for an answer in JSON."""
    return {**asdict(step), "progress": how_far(step.progress)}
