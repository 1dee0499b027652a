"""A seat in a room: `handrail start --board`, and `stuck`, `vote` and `leave`."""

import contextlib
import sys
import threading
from collections.abc import Callable

import click
from rich.text import Text

from handrail.cli.answers import json_option, say_json
from handrail.command import command
from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.seat.client import BoardGoneError, RefusedError, as_learner, join
from handrail.seat.exchange import Exchange, exchange_of
from handrail.seat.report import report_of
from handrail.seat.seat import Seat, leave_seat, take_seat
from handrail.session import Session
from handrail.terminal.ask import by_command
from handrail.terminal.asked_view import consent_view, help_words
from handrail.terminal.console import make_console
from handrail.terminal.lines import ask_line
from handrail.terminal.voting import answer_board
from handrail.verdict.judge import Verdict
from handrail.workspace.finding import current_folder, open_workspace
from handrail.workspace.workspace import Workspace, WorkspaceError

Take = Callable[[Workspace], None]
TRIES = 3
PATIENCE = 0.5  # seconds
WRONG_CODE = 403
LONGEST_NAME = 40  # as the board has it


def joining(url: str | None, name: str | None) -> Take:
    """Join a room, if one is named; return what gives a workspace its seat.

    Raises:
        UsageError: Of address and name there is one alone, or it is no name.
        WorkspaceError: The board does not answer, or does not let in.
    """
    if (url is None) != (name is None):
        raise click.UsageError("--board and --name go together.")
    if url is None or name is None:
        return lambda _: None
    if not 0 < len(name.strip()) <= LONGEST_NAME:
        raise click.UsageError(f"A name has 1 to {LONGEST_NAME} characters.")
    seat = joined(url.rstrip("/"), name)
    return lambda workspace: take_seat(workspace, seat)


def joined(url: str, name: str) -> Seat:
    """Say what will be sent, ask for the code, and join.

    Raises:
        WorkspaceError: The board does not answer, or does not let in.
        Abort: Nobody wants to join.
    """
    first = load_course(find_course(), is_kept=True).exercises[0]
    example = (first.slug, first.mistakes[0].name)
    make_console().print(consent_view(url, name, *example), soft_wrap=True)
    for _ in range(TRIES):
        code = click.prompt("The room code joins, Ctrl-C does not", err=True)
        try:
            return join(url, code, name)
        except RefusedError as error:
            if error.status != WRONG_CODE:
                raise WorkspaceError(f"The board says: {error}.") from error
            click.echo(f"{error}.", err=True)
        except BoardGoneError as error:
            words = f"{error} Without `--board` you can begin all the same."
            raise WorkspaceError(words) from error
    raise WorkspaceError("Ask for the room code, and repeat the command.")


def seated() -> tuple[Workspace, Exchange]:
    """Return the workspace of the current folder, with the room that it has joined.

    Raises:
        WorkspaceError: It has joined none.
    """
    workspace = open_workspace(current_folder())
    exchange = exchange_of(workspace)
    if exchange is None:
        way = command("start . --board URL --name NAME")
        raise WorkspaceError(f"You have not joined a room. `{way}` joins one.")
    return workspace, exchange


def tell_board(session: Session, verdict: Verdict) -> None:
    """Tell the room of a verdict, if one was joined; nobody waits for a slow board."""
    exchange, report = exchange_of(session.workspace), report_of(session, verdict)
    if exchange is None or report is None:
        return
    with contextlib.suppress(OSError):
        exchange.queue.add(report)
        sending = threading.Thread(target=tried, args=[exchange], daemon=True)
        sending.start()
        sending.join(PATIENCE)


@click.command("stuck")
@json_option
def stuck_command(as_json: bool) -> None:
    """Ask the instructor of a room for help; a second time takes it back."""
    _, exchange = seated()
    tried(exchange)  # the instructor may have been here since
    wants_help = not exchange.queue.waiting().wants_help
    exchange.queue.add({"help": wants_help})
    is_sent = tried(exchange)
    if as_json:
        say_json("stuck", {"wants_help": wants_help, "sent": is_sent})
    else:
        click.echo(help_words(by_command, wants_help=wants_help, is_sent=is_sent))


def tried(exchange: Exchange) -> bool:
    """Send what waits, if the board answers; tell whether it did."""
    try:
        exchange.take_place()
    except (BoardGoneError, RefusedError, OSError):
        return False
    return exchange.is_known


@click.command("vote")
def vote_command() -> None:
    """Answer what the board of your room asks: a question, or the last card.

    Without a terminal, what is typed comes from the input, a line for each answer.
    """
    _, exchange = seated()
    said = answer_board(make_console(), exchange.seat, ask_line)
    make_console(sys.stderr).print(Text(said, "help"))


@click.command("leave")
def leave_command() -> None:
    """Leave the room that you have joined; the board deletes what it has of you."""
    workspace, exchange = seated()
    try:
        with contextlib.suppress(RefusedError):  # it does not know them any more
            as_learner(exchange.seat, "DELETE", "/api/me")
    except BoardGoneError as error:
        words = f"{error} Ask the instructor to delete what it has of you."
        click.echo(words, err=True)
    leave_seat(workspace)
    click.echo("You have left the room.")
