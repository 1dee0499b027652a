"""What an instructor acts on: who is in which mistake, who is stuck, who asks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from ..models import Learner
from ..programme import Programme

SECONDS = 60


@dataclass(frozen=True)
class Person:
    """A person with what is said of them.

    Attributes:
        where: The exercise that they are at.
        minutes: How long they have been there.
        over: The minutes beyond those that the exercise takes; 0 if they passed.
        asks: For how many minutes they have asked for help; None where they do not.
    """

    id: int
    name: str
    where: str
    minutes: int
    over: int
    asks: int | None


@dataclass(frozen=True)
class Group:
    """People who are in the same mistake.

    Attributes:
        says: The sentence about it; empty where no mistake is known.
    """

    where: str
    says: str
    people: tuple[Person, ...]


@dataclass(frozen=True)
class Overview:
    """The people of a room, as an instructor looks at them."""

    people: tuple[Person, ...]
    groups: tuple[Group, ...]
    stuck: tuple[Person, ...]
    asking: tuple[Person, ...]


def learners(session: Session) -> list[Learner]:
    """Return all people, in the order in which they joined."""
    return list(session.scalars(select(Learner).order_by(Learner.id)))


def overview(
    everybody: Iterable[Learner], programme: Programme, now: datetime
) -> Overview:
    """Return who is where, who has been there for too long, and who asks."""
    seen = [(each, person_of(each, programme, now)) for each in everybody]
    people = tuple(person for _, person in seen)
    stuck = sorted((p for p in people if p.over), key=lambda p: -p.over)
    asking = [p for p in people if p.asks is not None]
    return Overview(
        people,
        tuple(sorted(groups(seen, programme), key=order)),
        tuple(stuck),
        tuple(sorted(asking, key=lambda p: -(p.asks or 0))),
    )


def person_of(learner: Learner, programme: Programme, now: datetime) -> Person:
    """Return a person with how long they have been where they are."""
    exercise = programme.by_slug.get(learner.exercise or "")
    minutes = minutes_since(learner.since, now)
    is_behind = learner.verdict in {"wrong", "begun"} and exercise is not None
    over = minutes - exercise.minutes if is_behind and exercise else 0
    return Person(
        learner.id,
        learner.name,
        programme.label(learner.exercise),
        minutes,
        max(over, 0),
        None if learner.help_at is None else minutes_since(learner.help_at, now),
    )


def minutes_since(moment: datetime | None, now: datetime) -> int:
    """Return whole minutes, and none before a moment."""
    return max(0, int((now - (moment or now)).total_seconds()) // SECONDS)


def groups(
    seen: Iterable[tuple[Learner, Person]], programme: Programme
) -> Iterator[Group]:
    """Yield the people of each mistake, and of each exercise that is wrong else."""
    together: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for learner, person in seen:
        if learner.verdict == "wrong":
            key = (learner.exercise or "", learner.mistake or "")
            together[key].append(person)
    for (exercise, mistake), people in together.items():
        says = programme.says(exercise, mistake)
        yield Group(programme.label(exercise), says, tuple(people))


def order(group: Group) -> tuple[int, bool, str]:
    """Return what groups are sorted by: the largest first, known mistakes before."""
    return (-len(group.people), not group.says, group.where)
