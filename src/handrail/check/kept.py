"""What a run keeps for the next one: what was seen of each file, by its content."""

import hashlib
import pickle
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from handrail.check.seen import Asked, Seen, content_of, digest_of
from handrail.course.cache import cache_folder
from handrail.source.parse import NEWEST, Unreadable
from handrail.workspace.files import write_atomically

FOLDERS = ("check", "guardrails", "source")


class Kept:
    """What is known of the files of one folder.

    It lies in the user's own folder, never among the files that are checked: what is
    read from there is believed.

    Args:
        file: Where it is kept; None keeps nothing.
    """

    def __init__(self, file: Path | None) -> None:
        self.file = file
        self.stored: dict[str, Seen] = {}
        self.changed = False

    def known(self, jobs: Sequence[tuple[str, str]], asked: Asked) -> dict[str, Seen]:
        """Return what is known of those files that are as they were."""
        self.stored = self.read()
        if not self.stored:
            return {}
        paths = [path for path, _ in jobs]
        return {
            path: self.stored[path] for path in paths if self.is_as_it_was(path, asked)
        }

    def is_as_it_was(self, path: str, asked: Asked) -> bool:
        """Tell whether a file has the content that was looked at."""
        seen = self.stored.get(path)
        if seen is None or not seen.digest:
            return False
        try:
            return digest_of(content_of(asked.root, path)) == seen.digest
        except Unreadable:
            return False

    def read(self) -> dict[str, Seen]:
        """Return what was kept; nothing where it is gone or broken."""
        if self.file is None:
            return {}
        try:
            stored: dict[str, Seen] = pickle.loads(self.file.read_bytes())  # noqa: S301 (our own)
        except Exception:  # noqa: BLE001 (whatever broken data may raise)
            return {}
        return stored

    def keep(self, seen: Iterable[Seen]) -> None:
        """Keep what was seen, if it differs; where that cannot be, go on without."""
        fresh = {one.path: one for one in seen}
        is_same = fresh.keys() == self.stored.keys() and all(
            fresh[path] is self.stored[path] for path in fresh
        )
        if self.file is not None and not is_same:
            with suppress(OSError):
                write_atomically(
                    self.file, pickle.dumps(fresh, pickle.HIGHEST_PROTOCOL)
                )


def kept_for(asked: Asked) -> Kept:
    """Return what is known of a folder, by this program's very rules."""
    folder = cache_folder()
    if folder is None:
        return Kept(None)
    said = repr((str(asked.root), asked.grammar, asked.house, NEWEST, own_digest()))
    name = hashlib.blake2b(said.encode(), digest_size=16).hexdigest()
    return Kept(folder / "check" / name)


@cache
def own_digest() -> str:
    """Return a digest of all that decides what is seen in a file."""
    hashed = hashlib.blake2b(digest_size=16)
    for name in FOLDERS:
        for file in sources(files("handrail").joinpath(name)):
            hashed.update(file.read_bytes())
    return hashed.hexdigest()


def sources(folder: Traversable) -> Iterable[Traversable]:
    """Yield the files below a folder that decide what is seen, in a stable order."""
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from sources(entry)
        elif entry.name.endswith((".py", ".toml")):
            yield entry
