"""The snapshots of a workspace, and what restoring one did."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from handrail.command import command
from handrail.runner.sources import COPIES
from handrail.workspace.restores import Restored
from handrail.workspace.snapshots import Snapshot


def snapshots_view(snapshots: Sequence[Snapshot]) -> RenderableType:
    """Return a line for each snapshot, and how to restore one."""
    if not snapshots:
        return Text(" There is no snapshot yet. One is kept before every step.")
    rows = Table.grid(padding=(0, 2, 0, 1))
    rows.add_column(justify="right")
    for snapshot in snapshots:
        moment = f"{snapshot.when:%Y-%m-%d %H:%M:%S}"
        rows.add_row(str(snapshot.number), moment, *what_it_is(snapshot))
    how = f" To bring one back: {command('restore NUMBER')}. What is there is kept."
    return Group(rows, "", Text(how, "quiet"))


def what_it_is(snapshot: Snapshot) -> tuple[RenderableType, RenderableType]:
    """Return why a snapshot was made, and what it holds."""
    record = snapshot.record
    if record is None:
        return Text("half-written", "bad"), Text(snapshot.name, "quiet")
    count = len(record.files)
    holds = Text(f"{count} file{'' if count == 1 else 's'}")
    if record.left_out:
        holds.append(f", without {', '.join(record.left_out)}", "help")
    return Text(record.why), holds


def restored_view(restored: Restored) -> RenderableType:
    """Return what was restored, what was left, and where the rest is kept."""
    return Group(*restored_lines(restored))


def restored_lines(restored: Restored) -> Iterator[RenderableType]:
    """Yield the lines about a restore."""
    snapshot = restored.snapshot
    yield Text(f" All that snapshot {snapshot.number} holds is restored.", "title")
    yield Text(f"   written: {', '.join(restored.written) or 'nothing had changed'}")
    left = [p for p in restored.left if p.partition("/")[0] != COPIES]
    if left:
        yield Text(f"   not in the snapshot, and left as it is: {', '.join(left)}")
    if snapshot.record and snapshot.record.left_out:
        closed = ", ".join(snapshot.record.left_out)
        yield Text(f"   could not be read then, and is left: {closed}", "help")
    if restored.progress is None:
        yield Text(
            "   Your place in the course is as it was before: the snapshot has none "
            "that the course knows.",
            "help",
        )
    kept = restored.kept.name
    yield Text(f"   What was there before: {command(f'restore {kept}')}", "help")
