"""The steps from chapter to chapter: begin, go on, jump, take in a newer course."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from handrail.command import command
from handrail.course.digests import digests
from handrail.course.leftovers import without_imports, without_leftovers
from handrail.course.model import Course, Exercise
from handrail.course.stage import Files, stage, start
from handrail.new_folder import is_taken
from handrail.workspace.combine import Kept, combine
from handrail.workspace.files import write_atomically, write_tree
from handrail.workspace.progress import Progress, first_undone
from handrail.workspace.read_me import PATH as READ_ME
from handrail.workspace.read_me import read_me
from handrail.workspace.resets import known_code, put_back
from handrail.workspace.updates import TakenIn, is_behind, take_in
from handrail.workspace.workspace import Workspace, WorkspaceError


@dataclass(frozen=True)
class Step:
    """What a step did.

    Attributes:
        progress: How far the learner is now.
        added: Files that are new in the workspace.
        merged: Files that took in a change of the course.
        gave_way: What of the learner's was replaced; it is in the snapshot.
        filled_in: Slugs of the exercises that were taken from the solution. Those of
            them that were done are so no more.
        snapshot: The copy of all that was there before.
        reopened: Slugs of the exercises that the course has changed, and that the
            learner's code no longer passes.
    """

    progress: Progress
    added: tuple[str, ...]
    merged: tuple[str, ...]
    gave_way: tuple[Kept, ...]
    filled_in: tuple[str, ...]
    snapshot: Path | None
    reopened: tuple[str, ...] = ()

    def then(self, other: "Step") -> "Step":
        """Return what this step and the one after it did together.

        The copy of what was there before is this one's.
        """
        return Step(
            progress=other.progress,
            added=(*self.added, *other.added),
            merged=tuple(dict.fromkeys((*self.merged, *other.merged))),
            gave_way=(*self.gave_way, *other.gave_way),
            filled_in=(*self.filled_in, *other.filled_in),
            snapshot=self.snapshot,
        )


def begin(course: Course, root: Path, number: int) -> Step:
    """Make a workspace in a new or empty folder, at a chapter.

    Raises:
        WorkspaceError: The folder holds something already, or a file is in the way.
        OSError: A file could not be written; the step can be repeated.
    """
    workspace = Workspace(root)
    if is_taken(root) and not workspace.is_unfinished:
        raise WorkspaceError(
            f"{root} is not empty, and a workspace needs a folder of its own. "
            f"Name another one: `{command('start DIR')}`."
        )
    write_atomically(workspace.beginning, str(number).encode())
    road = course.road.name if course.road else ""
    nowhere = Progress(chapter=0, at="", asked=digests(course), road=road)
    step = move(course, workspace, nowhere, number)
    workspace.beginning.unlink()
    return step


def move(
    course: Course,
    workspace: Workspace,
    progress: Progress,
    number: int,
    first: Collection[Exercise] = (),
) -> Step:
    """Bring a workspace to a chapter: the next one, a later one, or a newer course's.

    Exercises of the chapters that are left behind are filled in where they are not
    done. New files come as the chapter starts, changed ones are merged with the
    learner's.

    What a newer course changes of what is done is taken in before, by itself.

    Args:
        first: Exercises of that chapter or earlier ones that are filled in as well.

    Raises:
        WorkspaceError: The chapter lies behind the learner, or a file is in the way.
        OSError: A file could not be written. Nothing is lost; the step can be repeated.
    """
    if number < progress.chapter:
        raise WorkspaceError(
            f"The workspace is at chapter {progress.chapter} already, and a step back "
            "would take files away. To begin anew at an earlier chapter: "
            f"`{command(f'start DIR --at {number}')}`."
        )
    here = progress.chapter
    if number > here and is_behind(course, workspace.base_files(), progress, number):
        update = take_step(course, workspace, progress, here)
        return update.then(take_step(course, workspace, update.progress, number, first))
    return take_step(course, workspace, progress, number, first)


def take_step(
    course: Course,
    workspace: Workspace,
    progress: Progress,
    number: int,
    first: Collection[Exercise] = (),
) -> Step:
    """Bring a workspace to a later chapter, or to the newest form of its own.

    Raises:
        WorkspaceError: A file is in the way.
        OSError: A file could not be written. Nothing is lost; the step can be repeated.
    """
    mine = workspace.files() if workspace.root.exists() else {}
    reason = f"before {reason_for(progress, number, first)}"
    snapshot = workspace.snapshot(mine, reason) if mine else None
    base = workspace.base_files()
    given = [*left_behind(course, progress, number), *first]
    known, filled = progress.with_given(given), fill_in(mine, base, given)
    if number == progress.chapter:
        taken = take_in(course, base, filled, known)
    else:
        theirs = start(course, number, known.settled)
        taken = TakenIn(*combine(base, filled, theirs), replaced=())
    files, beside = taken.files, kept_tests(course, number) | {READ_ME: read_me()}
    workspace.write(files | beside, held=mine)
    write_tree(workspace.base, stage(course, number))
    moved = arrive(course, known.with_replaced(taken.replaced), number)
    workspace.save_progress(moved)
    return Step(
        progress=moved,
        added=tuple(path for path in files if path not in mine),
        merged=tuple(p for p in files if p in mine and files[p] != mine[p]),
        gave_way=taken.gave_way,
        filled_in=tuple(i for i in moved.given if i not in progress.given),
        snapshot=snapshot,
    )


def reason_for(progress: Progress, number: int, first: Collection[Exercise]) -> str:
    """Say in a few words what a step is, for the snapshot before it."""
    if number != progress.chapter:
        return f"chapter {number}"
    return "jump" if first else "update"


def arrive(course: Course, progress: Progress, number: int) -> Progress:
    """Return the progress of a learner who has come to a chapter."""
    moved = replace(progress, chapter=number)
    exercise = first_undone(course, moved) or course.chapter(number).exercises[-1]
    return replace(moved, at=exercise.slug)


def left_behind(course: Course, progress: Progress, number: int) -> list[Exercise]:
    """Return the exercises before a chapter that a step there fills in.

    Who stays in a chapter leaves nothing behind, but what a newer course put before it.
    """
    before = [e for c in course.chapters_to(number - 1) for e in c.exercises]
    stays = progress.asked if number == progress.chapter else ()
    return [e for e in before if e.slug not in {*progress.settled, *stays}]


def fill_in(
    mine: Mapping[str, bytes], base: Mapping[str, bytes], exercises: Iterable[Exercise]
) -> Files:
    """Return the learner's files with exercises as the last step's stage has them."""
    files = dict(mine)
    for exercise in exercises:
        code = known_code(base, exercise)
        if code is not None:
            files = put_back(files, exercise, code, base)
            files = without_leftovers(files, exercise)
            files = without_imports(files, exercise, base)
    return files


def kept_tests(course: Course, number: int) -> Files:
    """Return copies of the exercises' tests up to a chapter, for bare `pytest`."""
    names = ["conftest.py", *(f"{c.name}/**/*.py" for c in course.chapters_to(number))]
    files = (file for name in names for file in sorted(course.tests.glob(name)))
    return {f.relative_to(course.root).as_posix(): f.read_bytes() for f in files}
