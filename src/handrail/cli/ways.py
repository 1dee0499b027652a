"""`handrail ways`: other right answers to an exercise."""

import click
from rich.text import Text

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import chosen, confirm_answer, exercise_argument, take_up
from handrail.course.stage import read_code
from handrail.terminal.help_view import NO_WAYS, language_of, print_code, way_label


@click.command("ways")
@exercise_argument
@click.option("--yes", is_flag=True, help="Do not ask, also before it is done.")
@json_option
def ways_command(name: str | None, yes: bool, as_json: bool) -> None:
    """Show other right answers to an exercise ("2.3"), if some are kept.

    Before the exercise is done it asks first.
    """
    session, console = take_up()
    exercise = chosen(session, name)
    if exercise.alternatives:
        confirm_answer(
            session, exercise, "other right answers", yes=yes, as_json=as_json
        )
    if as_json:
        ways = [{"name": w.stem, "code": read_code(w)} for w in exercise.alternatives]
        say_json(
            "ways", {**named(exercise), "symbol": str(exercise.symbol), "ways": ways}
        )
        return
    if not exercise.alternatives:
        click.echo(NO_WAYS, err=True)
    for number, way in enumerate(exercise.alternatives, start=1):
        heading = way_label(exercise, number)
        console.print(Text(f"# {heading}", "place"), soft_wrap=True)
        print_code(console, read_code(way), language_of(exercise))
        console.print()
