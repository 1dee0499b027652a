"""What calling the program gives back."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Outcome:
    """What a command left with and printed."""

    code: int
    out: str
    err: str


Call = Callable[..., Outcome]
