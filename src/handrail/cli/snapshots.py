"""`handrail snapshots` and `restore`: the copies that are kept before each step."""

import click

from handrail.cli.answers import json_option, named, say_json
from handrail.cli.shared import take_up
from handrail.session.changes import restore
from handrail.terminal.console import make_console
from handrail.terminal.header import header
from handrail.terminal.pager import show_if_long
from handrail.terminal.snapshots_view import restored_view, snapshots_view
from handrail.workspace.finding import current_folder, open_workspace
from handrail.workspace.snapshots import Snapshot, find_snapshot, list_snapshots
from handrail.workspace.workspace import WorkspaceError


@click.command("snapshots")
@json_option
def snapshots_command(as_json: bool) -> None:
    """List the copies of your code that are kept before each step, the newest first."""
    snapshots = list_snapshots(open_workspace(current_folder()).state)
    if as_json:
        say_json("snapshots", {"snapshots": list(map(entry, snapshots))})
        return
    show_if_long(make_console(), snapshots_view(snapshots))


@click.command("restore")
@click.argument("name", metavar="SNAPSHOT")
@click.option("--yes", is_flag=True, help="Do not ask.")
@json_option
def restore_command(name: str, yes: bool, as_json: bool) -> None:
    """Bring your code back to a snapshot, named or by its number in the list.

    How far you were then comes back too. What is there now is kept in a snapshot
    before. It asks first.
    """
    session, console = take_up()
    snapshot = find_snapshot(session.workspace.state, name)
    if not yes:
        if as_json:
            raise WorkspaceError(f"{snapshot.name} was not restored. With --yes it is.")
        question = f"Bring your code back to {snapshot.name}? What is there is kept."
        click.confirm(question, abort=True, err=True)
    restored = restore(session, snapshot.name)
    if as_json:
        values = {
            "snapshot": restored.snapshot.name,
            "written": restored.written,
            "left": restored.left,
            **named(session.exercise),
            "kept": restored.kept,
        }
        say_json("restore", values)
        return
    console.print(restored_view(restored))
    console.print(header(console, session.course, session.exercise, session.progress))


def entry(snapshot: Snapshot) -> dict[str, object]:
    """Return one line of the list in JSON."""
    record = snapshot.record
    return {
        "number": snapshot.number,
        "name": snapshot.name,
        "when": snapshot.when.isoformat(),
        "why": record.why if record else None,
        "files": len(record.files) if record else None,
        "left_out": record.left_out if record else [],
        "folder": snapshot.folder,
    }
