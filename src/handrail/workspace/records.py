"""What is noted beside a snapshot: when and why it was made, and what it holds."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path

from handrail.workspace.files import read_tree, write_tree
from handrail.workspace.modes import Modes
from handrail.workspace.progress import BROKEN

FILE = "record.json"
BASE = "base"

Digests = dict[str, str]


class BrokenRecordError(Exception):
    """The record of a snapshot is missing, or cannot be understood."""


@dataclass(frozen=True)
class Record:
    """What is known of a snapshot.

    Attributes:
        when: In the time of the machine that made it, with its offset.
        why: In a few words.
        files: What it holds: path to the digest of the content.
        base: The same of what merges start from.
        left_out: What was there and could not be read.
        modes: The permission bits of the files; none on Windows.
    """

    when: datetime
    why: str
    files: Digests
    base: Digests
    left_out: tuple[str, ...] = ()
    modes: Modes = field(default_factory=dict)


def digests(files: Mapping[str, bytes]) -> Digests:
    """Return the digest of each file by its path."""
    return {path: hashlib.sha256(text).hexdigest() for path, text in files.items()}


def write(folder: Path, record: Record) -> None:
    """Write a record into a folder.

    Raises:
        OSError: It could not be written.
    """
    modes = {path: f"{mode:o}" for path, mode in record.modes.items()}
    values = asdict(record) | {"when": record.when.isoformat(), "modes": modes}
    write_tree(folder, {FILE: json.dumps(values, indent=2).encode()})


def read(folder: Path) -> Record:
    """Read the record in a folder.

    Raises:
        BrokenRecordError: It is missing, or cannot be understood.
    """
    try:
        data = json.loads((folder / FILE).read_bytes())
        return Record(
            when=datetime.fromisoformat(data["when"]).astimezone(),
            why=str(data["why"]),
            files={str(path): str(digest) for path, digest in data["files"].items()},
            base={str(path): str(digest) for path, digest in data["base"].items()},
            left_out=tuple(map(str, data["left_out"])),
            modes={p: int(m, 8) & 0o777 for p, m in data.get("modes", {}).items()},
        )
    except BROKEN as error:
        raise BrokenRecordError(f"{folder}: {error}") from error


def changed(held: Digests, folder: Path) -> tuple[str, ...]:
    """Return the paths of what a folder no longer holds as it was noted."""
    found = digests(read_tree(folder)) if folder.is_dir() else {}
    return tuple(path for path, digest in held.items() if found.get(path) != digest)
