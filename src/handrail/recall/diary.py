"""What was done, and how questions were answered: a file in the workspace, a line each.

A quiz and a review note their answers here, so each counts in both. Lines are only
added. One that cannot be read is passed over, and stays.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

from handrail.recall.schedule import KINDS, Clock, Entry, What, now, was_set_back
from handrail.workspace.files import write_atomically
from handrail.workspace.workspace import Workspace

NAME = "review.jsonl"
UNREADABLE = (ValueError, KeyError, TypeError, RecursionError)


def file_of(workspace: Workspace) -> Path:
    """Return the file of a workspace."""
    return workspace.state / NAME


def read_diary(workspace: Workspace) -> list[Entry]:
    """Return what happened, in its order; nothing where there is no file.

    Raises:
        PermissionError: The file may not be read.
    """
    try:
        lines = file_of(workspace).read_bytes().splitlines()
    except FileNotFoundError:
        return []
    return list(entries_in(lines))


def entries_in(lines: Iterable[bytes]) -> Iterator[Entry]:
    """Yield the entries that lines hold."""
    for line in lines:
        try:
            data = json.loads(line)
            when, what = datetime.fromisoformat(data["when"]), data["what"]
            if when.tzinfo is not None and what in KINDS:
                yield Entry(when, what, str(data["card"]))
        except UNREADABLE:
            continue


def add(workspace: Workspace, entries: Iterable[Entry]) -> None:
    """Note what happened, behind what was noted before.

    Raises:
        WorkspaceError: The workspace is gone.
        OSError: It could not be written, and is as it was.
    """
    new = b"".join(map(line_of, entries))
    if not new:
        return
    file = file_of(workspace)
    with workspace.locked():
        known = file.read_bytes() if file.exists() else b""
        end = b"\n" if known and not known.endswith(b"\n") else b""
        write_atomically(file, known + end + new)


def line_of(entry: Entry) -> bytes:
    """Return an entry as a line."""
    values = {
        "when": entry.when.isoformat(timespec="seconds"),
        "what": entry.what,
        "card": entry.card,
    }
    return json.dumps(values).encode() + b"\n"


def note_met(workspace: Workspace, slugs: Iterable[str], clock: Clock = now) -> None:
    """Note that exercises have been done.

    Raises:
        WorkspaceError: The workspace is gone.
        OSError: It could not be written.
    """
    moment = clock()
    add(workspace, [Entry(moment, "met", exercise_card(slug)) for slug in slugs])


def note_answer(
    workspace: Workspace, slug: str, *, is_right: bool, clock: Clock = now
) -> None:
    """Note how a question was answered.

    Raises:
        WorkspaceError: The workspace is gone.
        OSError: It could not be written.
    """
    diary_now(workspace, clock)
    what: What = "right" if is_right else "wrong"
    add(workspace, [Entry(clock(), what, question_card(slug))])


def diary_now(workspace: Workspace, clock: Clock = now) -> list[Entry]:
    """Return what happened, and note where the clock has been set back since.

    Raises:
        WorkspaceError: The workspace is gone.
        OSError: It could not be read, or written.
    """
    entries, moment = read_diary(workspace), clock()
    if was_set_back(entries, moment):
        set_back = Entry(moment, "clock")
        add(workspace, [set_back])
        entries.append(set_back)
    return entries


def exercise_card(slug: str) -> str:
    """Return the name by which an exercise is noted."""
    return f"exercise:{slug}"


def question_card(slug: str) -> str:
    """Return the name by which a question is noted."""
    return f"question:{slug}"


def last_answers(entries: Iterable[Entry]) -> dict[str, bool]:
    """Return for each thing that was asked whether the last answer was right."""
    answers = [entry for entry in entries if entry.what in {"right", "wrong"}]
    return {entry.card: entry.what == "right" for entry in answers}
