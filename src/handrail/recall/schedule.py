"""When something comes back: after 2, 7 and 21 days, and what was missed sooner.

What was met is due after 2 days. Each right answer makes the distance longer, and
after the third it stays away. After a wrong answer it is due in a day, and once that
is right, the second distance follows. Who is right before it is due, in a quiz, changes
nothing: it was not forgotten yet.

The system's clock may be wrong. What is noted stands in the order in which it happened,
and that order counts. Set forward, the clock lets things come back early; that is all.
Set back, what was noted later than now counts as noted now: from there the distances
begin, and how often something was right stays. That is noted too, as a line of its own,
so it is the same at the next look. Nothing that was noted is ever changed or left out.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Literal

DISTANCES = (timedelta(days=2), timedelta(days=7), timedelta(days=21))
SOON = timedelta(days=1)
SLACK = timedelta(minutes=5)  # clocks are put right by a little all the time

What = Literal["met", "right", "wrong", "clock"]
Clock = Callable[[], datetime]
KINDS: tuple[What, ...] = ("met", "right", "wrong", "clock")
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Entry:
    """Something that happened.

    Attributes:
        what: `met`, `right` or `wrong`; `clock` where the clock had been set back.
        card: What it happened to; empty for the clock.
    """

    when: datetime
    what: What
    card: str = ""


@dataclass(frozen=True)
class State:
    """Where something stands.

    Attributes:
        right: How often in a row the answer was right.
        since: When that was settled.
        is_missed: Whether the last answer was wrong.
    """

    right: int
    since: datetime
    is_missed: bool = False

    @property
    def due(self) -> datetime | None:
        """When it comes back; None once it stays away."""
        if self.is_missed:
            return self.since + SOON
        if self.right == len(DISTANCES):
            return None
        return self.since + DISTANCES[self.right]


UNKNOWN = State(0, LONG_AGO)  # met before anything was noted: it is due


def now() -> datetime:
    """Return what the system's clock says."""
    return datetime.now(UTC)


def states(entries: Iterable[Entry]) -> dict[str, State]:
    """Return where each thing stands that something happened to."""
    found: dict[str, State] = {}
    for entry in entries:
        if entry.what == "clock":
            found = {card: at_most(s, entry.when) for card, s in found.items()}
        else:
            found[entry.card] = after(found.get(entry.card), entry)
    return found


def after(before: State | None, entry: Entry) -> State:
    """Return where a thing stands after something happened to it.

    To meet it once more changes nothing.
    """
    right = before.right if before else 0
    is_early = before and before.due and entry.when < before.due
    match entry.what:
        case "wrong":
            return State(0, entry.when, is_missed=True)
        case "right" if not is_early:
            return State(min(right + 1, len(DISTANCES)), entry.when)
        case _:
            return before or State(0, entry.when)


def at_most(state: State, moment: datetime) -> State:
    """Return a state that was settled at a moment, if not before."""
    return replace(state, since=min(state.since, moment))


def was_set_back(entries: Iterable[Entry], moment: datetime) -> bool:
    """Tell whether something counts as noted later than now."""
    return any(s.since > moment + SLACK for s in states(entries).values())


def overdue(state: State, moment: datetime) -> timedelta | None:
    """Return for how long a thing has been due; None if it is not."""
    if state.due is None or state.due > moment:
        return None
    return moment - state.due


def next_due(found: Sequence[State], moment: datetime) -> datetime | None:
    """Return when the next thing comes back after now; None if nothing does."""
    later = (state.due for state in found if state.due and state.due > moment)
    return min(later, default=None)
