"""The seat that a workspace has in a room: a file in its `.handrail`."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from handrail.workspace.files import write_atomically
from handrail.workspace.workspace import Workspace

FILE, QUEUE = "board.json", "board-queue.json"
FOR_THE_OWNER = 0o600


@dataclass(frozen=True)
class Seat:
    """Where somebody has joined.

    Attributes:
        url: The address of the board.
        name: The one that the room sees.
        token: The secret that the board knows them by.
    """

    url: str
    name: str
    token: str


def seat_file(workspace: Workspace) -> Path:
    """Return the file of a workspace's seat."""
    return workspace.state / FILE


def queue_file(workspace: Workspace) -> Path:
    """Return the file of what is still to be sent."""
    return workspace.state / QUEUE


def seat_of(workspace: Workspace) -> Seat | None:
    """Return the seat of a workspace; one that cannot be understood is none."""
    try:
        return Seat(**json.loads(seat_file(workspace).read_bytes()))
    except (OSError, ValueError, TypeError):
        return None


def take_seat(workspace: Workspace, seat: Seat) -> None:
    """Keep a seat in place of any other; what was for another board is forgotten.

    Raises:
        OSError: It could not be written.
    """
    queue_file(workspace).unlink(missing_ok=True)
    write_atomically(
        seat_file(workspace), json.dumps(asdict(seat)).encode(), FOR_THE_OWNER
    )


def leave_seat(workspace: Workspace) -> None:
    """Forget the seat of a workspace.

    Raises:
        OSError: It could not be deleted.
    """
    for file in (seat_file(workspace), queue_file(workspace)):
        file.unlink(missing_ok=True)
