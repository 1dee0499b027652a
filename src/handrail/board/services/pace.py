"""The pace of a room beside the plan."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..models import Learner, Report
from ..programme import Programme, Row

MIDDLE = 2


@dataclass(frozen=True)
class Checkpoint:
    """A line of the plan by which something is to be done.

    Attributes:
        begins: In minutes after midnight, as `ends`.
        reached: How many people have done all that is for all up to there.
        is_over: Whether its time is.
    """

    title: str
    day: int
    ends: int
    reached: int
    is_over: bool
    is_now: bool


@dataclass(frozen=True)
class Pace:
    """Where the room is, and where the plan is.

    Attributes:
        planned: How many exercises were to be done by now.
        done: How many the person in the middle has done of these and the next.
        late: The minutes between both; less than 0 where the room is ahead.
        now: What the plan has now; empty before and after it.
    """

    planned: int
    done: int
    late: int
    now: str
    checkpoints: tuple[Checkpoint, ...]


def done_by(session: Session) -> dict[int, set[str]]:
    """Return the exercises that each person has done."""
    found: dict[int, set[str]] = defaultdict(set)
    passed = select(Report.learner_id, Report.exercise).where(
        Report.verdict == "passed"
    )
    for learner, exercise in session.execute(passed.distinct()):
        found[learner].add(exercise)
    return found


def pace(
    session: Session,
    everybody: list[Learner],
    programme: Programme,
    begun: datetime,
    now: datetime,
) -> Pace | None:
    """Return the pace of a room; None without a plan or people."""
    if not programme.rows or not everybody:
        return None
    done = done_by(session)
    day, minute = plan_time(programme.rows, begun, now)
    over = [row for row in programme.rows if (row.day, row.ends) <= (day, minute)]
    planned = [slug for row in programme.rows for slug in row.exercises]
    counts = sorted(len(done[each.id] & set(planned)) for each in everybody)
    middle = counts[(len(counts) - 1) // MIDDLE]
    due = sum(len(row.exercises) for row in over)
    running = next((r for r in programme.rows if is_now(r, day, minute)), None)
    return Pace(
        due,
        middle,
        minutes_late(programme, planned, middle, due),
        running.title if running else "",
        checkpoints(programme.rows, [done[each.id] for each in everybody], day, minute),
    )


def plan_time(rows: tuple[Row, ...], begun: datetime, now: datetime) -> tuple[int, int]:
    """Return the day of the plan and its minute after midnight.

    The first day begins when the room did, whatever the clock says, and each later
    one when the plan has it.
    """
    here, started = now.astimezone(), begun.astimezone()
    day = (here.date() - started.date()).days
    if day:
        return day, here.hour * 60 + here.minute
    return 0, rows[0].begins + int((now - begun).total_seconds()) // 60


def is_now(row: Row, day: int, minute: int) -> bool:
    """Tell whether a row is under way."""
    return row.day == day and row.begins <= minute < row.ends


def minutes_late(
    programme: Programme, planned: list[str], middle: int, due: int
) -> int:
    """Return the minutes of the exercises between where people are and should be."""
    between = planned[min(middle, due) : max(middle, due)]
    known = [programme.by_slug[slug] for slug in between if slug in programme.by_slug]
    minutes = sum(exercise.minutes for exercise in known)
    return minutes if middle < due else -minutes


def checkpoints(
    rows: tuple[Row, ...], done: list[set[str]], day: int, minute: int
) -> tuple[Checkpoint, ...]:
    """Return the checkpoints of a plan, each with who has reached it."""
    found: list[Checkpoint] = []
    needed: set[str] = set()
    begins = (0, rows[0].begins)
    for row in rows:
        needed |= set(row.exercises)
        if row.is_checkpoint and needed:
            is_over = (row.day, row.ends) <= (day, minute)
            reached = sum(needed <= each for each in done)
            here = begins <= (day, minute) and not is_over
            found.append(
                Checkpoint(row.title, row.day, row.ends, reached, is_over, here)
            )
            begins = (row.day, row.ends)
    return tuple(found)
