"""Takes in a newer course, and leaves what a learner has done as they wrote it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from handrail.course.digests import digests
from handrail.course.edits import add_imports
from handrail.course.leftovers import imports_lost
from handrail.course.model import Course, Exercise, Symbol
from handrail.course.stage import (
    Files,
    is_python,
    read_text,
    stage,
    start,
    with_code,
)
from handrail.workspace.combine import Kept, combine
from handrail.workspace.progress import Progress, changed, done
from handrail.workspace.resets import known_code


@dataclass(frozen=True)
class TakenIn:
    """A learner's files with what the course offers.

    Attributes:
        gave_way: What of the learner's was replaced.
        replaced: Exercises that were done, and whose code is the course's now.
    """

    files: Files
    gave_way: tuple[Kept, ...]
    replaced: tuple[Exercise, ...]


def take_in(
    course: Course,
    base: Mapping[str, bytes],
    mine: Mapping[str, bytes],
    progress: Progress,
) -> TakenIn:
    """Merge what a course offers at a learner's chapter into their files.

    What is done stays as it was written where the course has changed it, to be judged
    again: the solution in its place would pass in the learner's name.

    Args:
        base: The stage that the last step left.
    """
    full = stage(course, progress.chapter)
    files, gave_way = combine(base, mine, offered(course, base, full, progress))
    own = changed(course, progress, digests(course))
    files, gave_way = with_own(files, gave_way, mine, own)
    lost = [e for e in done(course, progress) if is_lost(e, base, mine, files, full)]
    return TakenIn(files, gave_way, tuple(lost))


def is_behind(
    course: Course, base: Mapping[str, bytes], progress: Progress, number: int
) -> bool:
    """Tell whether a step would bring in what a newer course changes of what is done.

    Args:
        base: The stage that the last step left. One that was cut off may have left
            files of the chapter that it went to.
        number: Of the chapter to go to.
    """
    known = stage(course, progress.chapter), stage(course, number)
    paths = {exercise.symbol.path for exercise in done(course, progress)}
    if not any(all(base.get(p) != files.get(p) for files in known) for p in paths):
        return False  # without a look at what all exercises ask for
    return any(
        all(known_code(base, e) != known_code(files, e) for files in known)
        for e in changed(course, progress, digests(course))
    )


def offered(
    course: Course,
    base: Mapping[str, bytes],
    full: Mapping[str, bytes],
    progress: Progress,
) -> Files:
    """Return what a course offers to who is in a chapter already.

    What is not done is as it starts. Exercises that the course has not changed are as
    in the solution, and so as in `base`: a merge then leaves them alone.

    Args:
        base: The stage that the last step left.
        full: The stage of the learner's chapter today.
    """
    exercises = course.chapter(progress.chapter).exercises
    same = {e.slug for e in exercises if known_code(base, e) == known_code(full, e)}
    return start(course, progress.chapter, progress.settled | same)


def with_own(
    files: Files,
    gave_way: Collection[Kept],
    mine: Mapping[str, bytes],
    exercises: Iterable[Exercise],
) -> tuple[Files, tuple[Kept, ...]]:
    """Put a learner's code of exercises back into files, wherever there is a place.

    Returns:
        The files, and what has still given way.
    """
    for exercise in exercises:
        code = known_code(mine, exercise)
        if code is None or known_code(files, exercise) is None:
            continue
        files = with_code(files, exercise.symbol, code)
        files = with_imports(files, exercise, code, mine)
        gave_way = [kept for kept in gave_way if symbol_of(kept) != exercise.symbol]
    return files, tuple(gave_way)


def with_imports(
    files: Mapping[str, bytes],
    exercise: Exercise,
    code: str,
    mine: Mapping[str, bytes],
) -> Files:
    """Return files with the imports that a learner's code had, and needs still.

    The course may need them no more: its own code is another by now.
    """
    path = exercise.symbol.path
    if not is_python(exercise.symbol) or exercise.symbol.name is None:
        return dict(files)
    source, end = read_text(files[path])
    lost = imports_lost(code, mine[path], files[path])
    return {**files, path: add_imports(source, lost).replace("\n", end).encode()}


def is_lost(
    exercise: Exercise,
    base: Mapping[str, bytes],
    mine: Mapping[str, bytes],
    files: Mapping[str, bytes],
    full: Mapping[str, bytes],
) -> bool:
    """Tell whether the solution stands where a learner's own code was.

    Args:
        base: The stage that the last step left.
        files: What has become of the learner's.
        full: The stage that this step comes to.
    """
    own, now = known_code(mine, exercise), known_code(files, exercise)
    is_own = own not in {now, known_code(base, exercise)}
    return is_own and now == known_code(full, exercise)


def symbol_of(kept: Kept) -> Symbol:
    """Return the place of what gave way."""
    return Symbol(kept.path, kept.name or None)
