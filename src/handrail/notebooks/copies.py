"""Copies the notebooks into a learner's folder, and never over what a learner wrote."""

import hashlib
import json
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from handrail.workspace.files import write_atomically

NOTE = ".copied.json"  # by name: the digest of what was copied


def copy_notebooks(files: Iterable[Path], folder: Path) -> list[Path]:
    """Copy notebooks into a folder; return what was kept of the learner's own.

    A notebook that is there stays while the course's own is as it was when it was
    copied. Where the course has another by now, that one is copied. If the learner has
    saved theirs in the meantime, it is kept beside it under another name.

    Args:
        folder: It is made where it is missing.

    Raises:
        OSError: A file could not be read or written.
    """
    noted, kept = copied_before(folder), []
    for file in files:
        place, content = folder / file.name, file.read_bytes()
        before = noted.get(file.name)
        if place.exists() and before == digest(content):
            continue
        if place.exists() and digest(place.read_bytes()) not in {
            before,
            digest(content),
        }:
            kept.append(place.rename(free_name(place)))
        write_atomically(place, content)
        noted[file.name] = digest(content)
        write_atomically(folder / NOTE, json.dumps(noted, indent=1).encode())
    return kept


def copied_before(folder: Path) -> dict[str, str]:
    """Return the note of what was copied; an empty one where it cannot be read."""
    try:
        noted = json.loads((folder / NOTE).read_bytes())
    except (OSError, ValueError):
        return {}
    return noted if isinstance(noted, dict) else {}


def free_name(place: Path) -> Path:
    """Return a name beside a notebook that is not taken, such as `03_orm.yours-1`."""
    names = (place.with_suffix(f".yours-{number}.ipynb") for number in count(1))
    return next(name for name in names if not name.exists())


def digest(content: bytes) -> str:
    """Return the digest of a notebook."""
    return hashlib.sha256(content).hexdigest()
