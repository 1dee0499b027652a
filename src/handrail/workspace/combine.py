"""Brings what the course offers together with what the learner has."""

from collections.abc import Mapping
from dataclasses import dataclass

from handrail.course.stage import Files, read_text
from handrail.workspace.merge import WHOLE_FILE, merge_python, merge_text


@dataclass(frozen=True)
class Kept:
    """Something of the learner's that gave way to the course's version.

    Attributes:
        path: The file in the workspace.
        name: The symbol, or the empty string for the whole file.
    """

    path: str
    name: str


def combine(
    base: Mapping[str, bytes], mine: Mapping[str, bytes], theirs: Mapping[str, bytes]
) -> tuple[Files, tuple[Kept, ...]]:
    """Merge all files of the course; return them, and what of mine gave way."""
    files: Files = {}
    gave_way: list[Kept] = []
    for path, offer in theirs.items():
        if path not in mine or mine[path] == offer:
            files[path] = offer
        elif base.get(path) == offer:
            files[path] = mine[path]
        else:
            files[path], replaced = merge_file(path, base.get(path), mine[path], offer)
            gave_way += [Kept(path, name) for name in replaced]
    return files, tuple(gave_way)


def merge_file(
    path: str, base: bytes | None, mine: bytes, theirs: bytes
) -> tuple[bytes, tuple[str, ...]]:
    """Merge one file in the learner's line ends; return it and what gave way."""
    if base is None:
        return theirs, (WHOLE_FILE,)
    try:
        (began, _), (text, end), (offer, _) = map(read_text, (base, mine, theirs))
    except UnicodeDecodeError:
        return theirs, (WHOLE_FILE,)
    merge = merge_python if path.endswith(".py") else merge_text
    merged = merge(began, text, offer)
    return merged.text.replace("\n", end).encode(), merged.replaced
