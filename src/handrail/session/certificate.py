"""What a learner has to show: what was learnt by guardrail, and what was given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from handrail.course.model import Exercise
from handrail.guardrails.base import Guardrail
from handrail.guardrails.registry import find_guardrail
from handrail.session.built import Built, built
from handrail.session.route import refuse_if_broken
from handrail.session.session import Session
from handrail.session.tell import Tell, silently
from handrail.workspace.workspace import WorkspaceError

LEFT = (
    "{count} exercises are left, the first of them {first}. A certificate is for all "
    "of them."
)
ONE_LEFT = "One exercise is left, {first}. A certificate is for all of them."


@dataclass(frozen=True)
class Learnt:
    """A guardrail, with the exercises that teach it.

    Attributes:
        written: Titles of those that the learner has done.
        given: Titles of those that a jump filled in.
    """

    guardrail: Guardrail
    written: tuple[str, ...]
    given: tuple[str, ...]


@dataclass(frozen=True)
class Certificate:
    """What was learnt, as it stands on a day.

    Attributes:
        name: Whose it is; may be empty.
        way: What they have gone: the course, or a road.
        learnt: By guardrail, in their order.
        hints: How many hints were shown.
        application: What there is of it.
    """

    name: str
    way: str
    day: date
    learnt: tuple[Learnt, ...]
    hints: int
    application: Built

    @property
    def written(self) -> int:
        """How many exercises the learner has done."""
        return sum(len(learnt.written) for learnt in self.learnt)

    @property
    def given(self) -> int:
        """How many exercises a jump filled in."""
        return sum(len(learnt.given) for learnt in self.learnt)


def certify(
    session: Session, name: str, day: date, tell: Tell = silently
) -> Certificate:
    """Test all that is done once more, and return the certificate.

    Args:
        name: Whose it is; may be empty.
        tell: Is told how far the tests are.

    Raises:
        WorkspaceError: An exercise is left, or no longer passes.
        OSError: A file cannot be read.
    """
    session.refresh()
    refuse_if_left(session)
    refuse_if_broken(session, tell)
    road = session.course.road
    return Certificate(
        name=name,
        way=road.title if road else "The whole course",
        day=day,
        learnt=tuple(learnt_in(session)),
        hints=sum(session.progress.hints.values()),
        application=built(session.workspace),
    )


def refuse_if_left(session: Session) -> None:
    """Refuse where something is to be done.

    Raises:
        WorkspaceError: It is.
    """
    settled = session.progress.settled
    left = [e for e in session.course.exercises if e.slug not in settled]
    if left:
        words = ONE_LEFT if len(left) == 1 else LEFT
        raise WorkspaceError(words.format(count=len(left), first=left[0].label))


def learnt_in(session: Session) -> Iterable[Learnt]:
    """Yield the guardrails that the exercises teach, in their order."""
    exercises, root = session.course.exercises, session.course.root
    given = {*session.progress.given}
    for id_ in sorted({exercise.guardrail for exercise in exercises}):
        its = [exercise for exercise in exercises if exercise.guardrail == id_]
        yield Learnt(
            find_guardrail(root, id_),
            titles(e for e in its if e.slug not in given),
            titles(e for e in its if e.slug in given),
        )


def titles(exercises: Iterable[Exercise]) -> tuple[str, ...]:
    """Return the titles of exercises."""
    return tuple(exercise.title for exercise in exercises)
