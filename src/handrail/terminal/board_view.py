"""What `handrail board` says: how the room and the instructor come in."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Group, RenderableType
from rich.text import Text

from handrail.hosting.keys import Keys

CLOSED = (
    "Only this machine can reach it. For a room, stop it and start it with "
    "`--host 0.0.0.0`: then everybody on this network can."
)
OPEN = (
    "Everybody on this network can reach it. What is sent is not encrypted: who can "
    "listen on the network can read names and verdicts. Use a network that you trust."
)
FOR_YOU = "For you alone: whoever has this key sees names and opens questions."


def opened_view(address: str, keys: Keys, *, is_closed: bool) -> RenderableType:
    """Return what to show to the room, and what not.

    Args:
        is_closed: Whether only this machine reaches it.
    """
    join = f"handrail start --board {address} --name NAME"
    return Group(
        Text("For the room", "title"),
        Text(f"   join        {join}"),
        Text.assemble("   room code   ", (keys.code, "place")),
        Text("\nFor you", "title"),
        Text(f"   screen      {address}/"),
        Text.assemble("   key         ", (keys.instructor, "place")),
        Text(f"\n{FOR_YOU}\n{CLOSED if is_closed else OPEN}", "quiet"),
        Text("Ctrl-C stops it. Nothing is lost: start it again to go on.", "quiet"),
    )


def deleted_view(files: Sequence[Path]) -> RenderableType:
    """Return what was deleted."""
    if not files:
        return Text("There was nothing to delete.")
    return Text("\n".join(["Deleted:", *(f"   {file}" for file in files)]))
