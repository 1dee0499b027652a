"""Copies of a workspace, kept before every step that changes it."""

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from handrail.workspace.files import write_tree


def keep_snapshot(files: Mapping[str, bytes], snapshots: Path, reason: str) -> Path:
    """Copy what a person wrote into a new folder, and return the folder.

    Args:
        reason: Why, in a few words; it becomes part of the folder's name.

    Raises:
        OSError: The copy could not be written; then no step may follow.
    """
    moment = datetime.now().astimezone().strftime("%Y-%m-%d_%H-%M-%S")
    words = re.sub(r"[^a-z0-9.]+", "-", reason.lower()).strip("-")
    folder = unused(snapshots / f"{moment}_{words}")
    folder.mkdir(parents=True)
    write_tree(folder, files)
    return folder


def unused(folder: Path) -> Path:
    """Return the folder, or one beside it where that exists."""
    number, free = 2, folder
    while free.exists():
        free = folder.with_name(f"{folder.name}_{number}")
        number += 1
    return free
