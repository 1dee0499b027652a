"""What a run keeps for the next one: what was seen of each file, by its content."""

import hashlib
import pickle
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path

import handrail
from handrail.check.ignores import Ignore
from handrail.check.pool import Looked, unpack
from handrail.check.seen import Asked, Seen, content_of, digest_of
from handrail.course.cache import cache_folder
from handrail.course.fingerprint import digest, files_of
from handrail.guardrails.finding import Finding
from handrail.source.parse import NEWEST, Unreadable
from handrail.workspace.files import write_atomically

FOLDERS = ("check", "guardrails", "source")

Result = tuple[list[Finding], list[Ignore]]


@dataclass
class Kept:
    """What is known of the files of one folder.

    It lies in the user's own folder, never among the files that are checked: what is
    read from there is believed.

    Attributes:
        file: Where it is kept; None keeps nothing.
        around: A digest of what the result went by beside the files looked at.
        digests: Of the files that were looked at.
        result: What was found in all of them.
        packed: What was seen of each, pickled, in several parts.
    """

    file: Path | None = None
    around: str = ""
    digests: dict[str, bytes] = field(default_factory=dict)
    result: Result = field(default_factory=lambda: ([], []))
    packed: tuple[bytes, ...] = ()

    @cached_property
    def seen(self) -> dict[str, Seen]:
        """What was seen of each file."""
        return {one.path: one for part in self.packed for one in unpack(part)}

    def unchanged(self, paths: Iterable[str], asked: Asked) -> frozenset[str]:
        """Return those files that are as they were."""
        return frozenset(path for path in paths if self.is_as_it_was(path, asked))

    def is_as_it_was(self, path: str, asked: Asked) -> bool:
        """Tell whether a file has the content that was looked at."""
        digest = self.digests.get(path)
        if not digest:
            return False
        try:
            return digest_of(content_of(asked.root, path)) == digest
        except Unreadable:
            return False

    def holds(self, paths: Sequence[str], same: frozenset[str], around: str) -> bool:
        """Tell whether the result holds as it is, since nothing has changed."""
        return self.digests.keys() == same == set(paths) and self.around == around

    def keep(self, looked: Looked, result: Result, around: str) -> None:
        """Keep what was seen and found; where that cannot be, go on without."""
        if self.file is None:
            return
        digests = {one.path: one.digest for one in looked.seen}
        known = (around, digests, result, looked.packed)
        data = pickle.dumps(known, pickle.HIGHEST_PROTOCOL)
        with suppress(OSError):
            write_atomically(self.file, data)


def kept_for(asked: Asked) -> Kept:
    """Return what is known of a folder, by this program's very rules."""
    folder = cache_folder()
    if folder is None:
        return Kept()
    said = repr((str(asked.root), asked.grammar, asked.house, NEWEST, own_digest()))
    file = folder / "check" / hashlib.sha256(said.encode()).hexdigest()[:32]
    try:
        return Kept(file, *pickle.loads(file.read_bytes()))  # noqa: S301 (our own)
    except Exception:  # noqa: BLE001 (whatever broken data may raise)
        return Kept(file)


def digest_around(every: Iterable[str], texts: Mapping[str, str]) -> str:
    """Return a digest of what counts beside the files that are looked at.

    Args:
        every: The paths of all files.
        texts: What stands in the files that say how the project is built.
    """
    said = repr((sorted(every), sorted(texts.items())))
    return hashlib.sha256(said.encode("utf-8", "surrogateescape")).hexdigest()


@cache
def own_digest() -> str:
    """Return a digest of all that decides what is seen in a file."""
    package = Path(handrail.__file__).parent
    return digest(files_of(f for name in FOLDERS for f in (package / name).rglob("*")))
