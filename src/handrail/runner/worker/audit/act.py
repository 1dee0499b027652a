"""What an audit event shows that the code does."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from handrail.runner.worker.audit.bounds import Bounds

LONGEST = 60  # characters of a name that are shown
PATHS = {type(Path())}


@dataclass(frozen=True)
class Act:
    """Something that is not allowed.

    Attributes:
        what: What the code did, to go on after "The code".
        why: Why that is not allowed, in a sentence of its own.
    """

    what: str
    why: str


@dataclass(frozen=True)
class Event:
    """An audit event.

    Attributes:
        args: What Python says of it; they are different for each name.
        caller: Who made the call.
    """

    args: tuple[Any, ...]
    caller: FrameType | None


Check = Callable[[Bounds, Event], Act | None]


def text_of(value: object) -> str | None:
    """Return a name as text; None if it is none.

    Nothing of the learner's is called: a subclass of `str` may have its own methods.
    """
    if type(value) in PATHS:
        return str(value)
    if isinstance(value, bytes):
        return os.fsdecode(bytes.__getitem__(value, slice(None)))
    return str.__str__(value) if isinstance(value, str) else None


def shown(value: object) -> str:
    """Return a name as it is shown in a sentence."""
    text = text_of(value)
    if text is None:
        text = type(value).__name__
    if len(text) > LONGEST:
        text = f"{text[: LONGEST // 2]}…{text[-LONGEST // 2 :]}"
    return f"`{text}`"


def stack(frame: FrameType | None) -> Iterator[FrameType]:
    """Give a frame, and then all that it was called from."""
    while frame:
        yield frame
        frame = frame.f_back


def always(what: str, why: str) -> Check:
    """Return the check of an event that is never allowed."""
    return lambda *_: Act(what, why)
