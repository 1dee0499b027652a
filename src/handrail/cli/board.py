"""`handrail board`: a page for the instructor, and what learners send to it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from handrail.cli.agenda import agenda_options, planned
from handrail.cli.answers import json_option, say_json
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.hosting.keys import (
    Keys,
    RoomError,
    alone,
    delete,
    keys_for,
    prepare,
)
from handrail.hosting.programme import programme_for
from handrail.hosting.serving import (
    address_of,
    is_for_this_machine,
    refuse_if_taken,
    serve,
)
from handrail.recall.questions import load_questions
from handrail.terminal.board_view import deleted_view, opened_view
from handrail.terminal.console import make_console
from handrail.workspace.finding import current_folder

Programme = Mapping[str, Any]
USUAL_HOST, USUAL_PORT, USUAL_FILE = "127.0.0.1", 8765, "board.db"


@click.command("board")
@click.option("--host", default=USUAL_HOST, metavar="ADDRESS", help="Where it listens.")
@click.option(
    "--port", default=USUAL_PORT, type=click.IntRange(1, 65535), metavar="PORT"
)
@click.option(
    "--db",
    "file",
    type=click.Path(path_type=Path, dir_okay=False),
    default=USUAL_FILE,
    help="The file of the room's data.",
)
@click.option(
    "--delete", "is_to_go", is_flag=True, help="Delete all data of the room, and end."
)
@agenda_options
@json_option
def board_command(
    host: str, port: int, file: Path, *, is_to_go: bool, as_json: bool, **wanted: Any
) -> None:
    """Serve a board: where the people of a room are, live, and questions to vote on.

    Learners join with `handrail start --board ADDRESS --name NAME` and the room code.
    Only this machine reaches it unless --host says otherwise; `--host 0.0.0.0` is for
    all who are on the network. The plan is that of `handrail agenda`, with the same
    options. Data stays in one file, and a board that is started again goes on with it.
    """
    database = (current_folder() / file).resolve()
    try:
        if is_to_go:
            tell_deleted(make_console(), delete(database), as_json=as_json)
            return
        programme = programme_of_room(wanted)
        refuse_if_taken(host, port)
        prepare(database)
        with alone(database):
            open_room(database, host, port, programme, as_json=as_json)
    except RoomError as error:
        raise click.ClickException(str(error)) from error


def tell_deleted(console: Console, files: tuple[Path, ...], *, as_json: bool) -> None:
    """Say what was deleted."""
    if as_json:
        say_json("files", {"files": [str(file) for file in files]})
    else:
        console.print(deleted_view(files), soft_wrap=True)


def programme_of_room(wanted: Mapping[str, Any]) -> Programme:
    """Return what the board is told of the course, with the plan that is asked for.

    It is the whole course: somebody may have begun it on another road.

    Raises:
        UsageError: There can be no such plan.
        CourseError: The course's files are wrong.
    """
    course = load_course(find_course())
    return programme_for(course, load_questions(course), planned(**wanted))


def open_room(
    database: Path, host: str, port: int, programme: Programme, *, as_json: bool
) -> None:
    """Say how to come in, and serve until somebody stops it."""
    keys, address = keys_for(database), address_of(host, port)
    make = partial(make_board, settings_for(database, keys, address, programme))
    is_closed = is_for_this_machine(host)
    if as_json:
        values = {"address": address, "code": keys.code, "key": keys.instructor}
        say_json("board", values)
    else:
        make_console().print(
            opened_view(address, keys, is_closed=is_closed), soft_wrap=True
        )
    serve(make, host, port)


def settings_for(
    database: Path, keys: Keys, address: str, programme: Programme
) -> dict[str, Any]:
    """Return the settings of a board."""
    from sqlalchemy import URL  # noqa: PLC0415 (slow to load)

    return {
        "SECRET_KEY": keys.secret,
        "ROOM_CODE": keys.code,
        "INSTRUCTOR_KEY": keys.instructor,
        "SQLALCHEMY_DATABASE_URI": URL.create("sqlite", database=str(database)),
        "PROGRAMME": programme,
        "ADDRESS": address,
    }


def make_board(settings: Mapping[str, Any]) -> Any:
    """Make the board, in the process that serves it."""
    from handrail.board import create_app  # noqa: PLC0415 (slow to load)

    return create_app("production", settings)
