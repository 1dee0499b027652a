"""Spreads the files over the processors."""

import gc
import multiprocessing
import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from handrail.check.files import Files
from handrail.check.seen import Asked, Seen, look

FEW = 150  # files for which starting processes takes longer than looking
CHUNK = 40
MOST = 8  # processes

Job = tuple[str, str]  # a path and its name as a module; the name is empty for others


class Looked(NamedTuple):
    """What is seen of all files.

    Attributes:
        seen: Of each, in the order of the files.
        packed: The same, pickled: what a process has sent is kept as it came.
    """

    seen: list[Seen]
    packed: tuple[bytes, ...]


def look_at_all(
    files: Files,
    asked: Asked,
    known: Mapping[str, Seen],
    tell: Callable[[int, int], None],
) -> Looked:
    """Look at all files but those that are known.

    Args:
        known: What is seen of files that have not changed.
        tell: Hears how many files are done, and how many there are.
    """
    jobs = [*files.names().items(), *((path, "") for path in files.texts)]
    left = [job for job in jobs if job[0] not in known]
    packed = (pack(list(known.values())), *spread(left, asked, tell))
    seen = {one.path: one for some in packed for one in unpack(some)}
    return Looked([seen[path] for path, _ in jobs], packed)


def pack(seen: list[Seen]) -> bytes:
    """Return what was seen of some files, pickled."""
    return pickle.dumps(seen, pickle.HIGHEST_PROTOCOL)


def unpack(packed: bytes) -> list[Seen]:
    """Return what was seen of some files."""
    seen: list[Seen] = pickle.loads(packed)  # noqa: S301 (our own)
    return seen


def spread(
    jobs: Sequence[Job], asked: Asked, tell: Callable[[int, int], None]
) -> Iterator[bytes]:
    """Yield what is seen of all files, in any order."""
    if len(jobs) < FEW:
        yield look_at_some(jobs, asked)
        return
    chunks = [jobs[at : at + CHUNK] for at in range(0, len(jobs), CHUNK)]
    count = min(os.cpu_count() or 1, MOST)
    with context().Pool(count, begin) as pool:
        done = 0
        tell(done, len(jobs))
        for some in pool.imap_unordered(partial(look_at_some, asked=asked), chunks):
            yield some
            done = min(done + CHUNK, len(jobs))
            tell(done, len(jobs))


def begin() -> None:
    """Prepare a process: no garbage collection, and Ctrl-C is for its parent."""
    gc.disable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def look_at_some(jobs: Sequence[Job], asked: Asked) -> bytes:
    """Look at some files, and pack what is seen."""
    return pack([look(path, name, asked) for path, name in jobs])


def context() -> multiprocessing.context.BaseContext:
    """Return how processes are started: forked where that is safe, since it is fast."""
    return multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
