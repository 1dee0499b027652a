"""One learner at work: what they can do, whichever way they ask for it."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from handrail.course.exercises import kept_tests
from handrail.course.model import Course, Exercise
from handrail.course.stage import code_of, stage
from handrail.runner import Job, Report
from handrail.verdict.judge import UNREADABLE, Run, Verdict, judge, learners_code
from handrail.verdict.likeness import words_of
from handrail.verdict.recognise import symbol_part
from handrail.workspace.progress import (
    BrokenProgressError,
    Progress,
    first_undone,
    in_order,
)
from handrail.workspace.resets import reset
from handrail.workspace.snapshots import unused
from handrail.workspace.workspace import Workspace, WorkspaceError

if TYPE_CHECKING:
    from handrail.workspace.steps import Step

Tell = Callable[[int, int], None]  # how many of how many are behind

BATCH = 8  # exercises that share a run, within its time limit


def silently(number: int, total: int) -> None:
    """Tell nobody how far work is."""


def run(job: Job) -> Report:
    """Run a job in a new process, as the runner does."""
    from handrail.runner.host.process import run  # noqa: PLC0415 (a hint runs nothing)

    return run(job)


@dataclass
class Session:
    """A learner's workspace and how far they are in the course."""

    course: Course
    workspace: Workspace
    progress: Progress
    run: Run = run

    @property
    def exercise(self) -> Exercise:
        """The exercise in hand."""
        return self.course.exercise(self.progress.at)

    @property
    def is_finished(self) -> bool:
        """Whether the chapter in hand is the last one and all of it is done."""
        is_last = self.progress.chapter == self.course.last
        return is_last and first_undone(self.course, self.progress) is None

    def refresh(self) -> None:
        """Take up what was written beside this session; a broken file says nothing."""
        with contextlib.suppress(BrokenProgressError):
            self.progress = self.workspace.load_progress(self.course)

    def keep(self, change: Callable[[Progress], Progress]) -> None:
        """Change the newest progress, whoever wrote it, and write it where it differs.

        Raises:
            OSError: It could not be written, and is as it was.
        """
        with self.workspace.locked():
            self.refresh()
            progress = change(self.progress)
            if progress != self.progress:
                self.workspace.save_progress(progress)
                self.progress = progress

    def go_to(self, exercise: Exercise) -> None:
        """Take an exercise in hand."""
        self.keep(lambda progress: replace(progress, at=exercise.id))

    def judge(self, run: Run | None = None) -> Verdict:
        """Judge the exercise in hand."""
        root = self.workspace.root
        return judge(self.course, root, self.exercise, run or self.run)

    def note(self, verdict: Verdict) -> Verdict:
        """Record what a verdict says: an exercise is done, or no longer.

        What a jump has filled in is not done as long as it is left as it was.
        """
        if verdict.passed and self.is_given(verdict.exercise):
            return verdict
        record = Progress.with_done if verdict.passed else Progress.without_done
        self.keep(lambda progress: record(progress, [verdict.exercise.id]))
        return verdict

    def is_given(self, exercise: Exercise) -> bool:
        """Tell whether the code of an exercise is what a jump has filled in."""
        if exercise.id not in self.progress.given:
            return False
        try:
            mine = learners_code(self.workspace.root, exercise)
        except (LookupError, *UNREADABLE):
            return False
        given = symbol_part(exercise.symbol, self.solution(exercise))
        return words_of(mine) == words_of(given)

    def check_done(self, tell: Tell = silently) -> list[Verdict]:
        """Judge again all exercises done so far, and return the verdicts that fail.

        Args:
            tell: Is told how far it is.
        """
        done = [self.course.exercise(i) for i in self.progress.done]
        broken: list[Verdict] = []
        for place in range(0, len(done), BATCH):
            tell(place, len(done))
            batch = done[place : place + BATCH]
            if not self.run_all(batch):
                broken += self.failing(batch)
        return broken

    def failing(self, exercises: list[Exercise]) -> list[Verdict]:
        """Judge and note exercises one by one, and return the verdicts that fail."""
        root = self.workspace.root
        verdicts = [judge(self.course, root, e, self.run) for e in exercises]
        return [v for v in map(self.note, verdicts) if not v.passed]

    def run_all(self, exercises: list[Exercise]) -> bool:
        """Run the tests of exercises together; tell whether all of them pass."""
        job = Job(self.workspace.root, self.course.tests, kept_tests(exercises))
        return self.run(job).passed

    def next_hint(self, exercise: Exercise) -> int:
        """Show one hint more of an exercise; return how many are shown."""

        def one_more(progress: Progress) -> Progress:
            level = progress.hints.get(exercise.id, 0) + 1
            return progress.with_hint(exercise.id, min(level, len(exercise.hints)))

        self.keep(one_more)
        return self.progress.hints[exercise.id]

    def go_on(self, tell: Tell = silently) -> "Step | None":
        """Go to the next exercise that is not done, or to the next chapter.

        Args:
            tell: Is told how far the check is that comes before a new chapter.

        Returns:
            What the step to a new chapter did; None within a chapter.

        Raises:
            WorkspaceError: There is nothing to go on to, or an exercise is not done.
            OSError: A file could not be written; nothing is lost.
        """
        self.refresh()
        following = self.following()
        if following is not None:
            self.go_to(following)
            return None
        if first_undone(self.course, self.progress) is not None:
            raise WorkspaceError(
                f"{self.exercise.label} is the one that is left in this chapter. "
                f"`handrail jump {self.progress.chapter + 1}` would fill it in."
            )
        if self.is_finished:
            raise WorkspaceError(
                "This was the last chapter: all of the course is done."
            )
        self.refuse_if_broken(tell)
        return self.move(self.progress.chapter + 1)

    def refuse_if_broken(self, tell: Tell) -> None:
        """Go back to the first exercise that was done and no longer passes.

        Raises:
            WorkspaceError: There is one.
        """
        for verdict in self.check_done(tell):
            self.go_to(verdict.exercise)
            raise WorkspaceError(
                f"{verdict.exercise.label} no longer passes. Mend it before you go on."
            )

    def go_back(self) -> None:
        """Go to the exercise before the one in hand.

        Raises:
            WorkspaceError: There is none.
        """
        self.refresh()
        place = self.course.exercises.index(self.exercise)
        if place == 0:
            raise WorkspaceError(f"{self.exercise.label} is the first exercise.")
        self.go_to(self.course.exercises[place - 1])

    def following(self) -> Exercise | None:
        """Return the chapter's next exercise that is not done, from here around."""
        exercises = self.course.chapter(self.progress.chapter).exercises
        place = exercises.index(self.exercise) + 1 if self.exercise in exercises else 0
        around = [*exercises[place:], *exercises[:place]]
        open_ones = (e for e in around if e.id not in self.progress.done)
        return next((e for e in open_ones if e != self.exercise), None)

    def jump(self, target: str) -> "Step | None":
        """Go to an exercise ("2.3") or a chapter ("2"), filling in what is between.

        Raises:
            LookupError: There is no such exercise or chapter.
            WorkspaceError: The chapter cannot be gone to.
            OSError: A file could not be written; nothing is lost.
        """
        if "." in target:
            exercise = self.course.exercise(target)
        elif target.isdecimal():
            exercise = self.course.chapter(int(target)).exercises[0]
        else:
            raise LookupError(
                f"{target!r} is neither a chapter (2) nor an exercise (2.3)."
            )
        self.refresh()
        step = None
        if exercise.chapter_number > self.progress.chapter:
            step = self.move(exercise.chapter_number)
        self.go_to(exercise)
        return step

    def move(self, number: int) -> "Step":
        """Bring the workspace to a chapter, or to the newest form of this one."""
        from handrail.workspace.steps import move  # noqa: PLC0415 (a hint merges nothing)

        with self.workspace.locked():
            self.refresh()
            step = move(self.course, self.workspace, self.progress, number)
            self.progress = step.progress
        return step

    def reset(self, exercise: Exercise) -> Path:
        """Bring an exercise back to its start; return the snapshot kept before."""
        with self.workspace.locked():
            snapshot = reset(self.course, self.workspace, exercise)
        self.keep(lambda progress: progress.without_done([exercise.id]))
        return snapshot

    def solution(self, exercise: Exercise) -> str:
        """Return the course's code of an exercise."""
        number = max(self.progress.chapter, exercise.chapter_number)
        return code_of(stage(self.course, number), exercise.symbol)

    def diff(self, exercise: Exercise) -> str:
        """Return the changes that lead from the learner's code to the course's.

        Raises:
            LookupError: The learner's file or symbol is gone.
            SyntaxError: The learner's file is not Python.
        """
        import difflib  # noqa: PLC0415 (a hint compares nothing)

        mine = learners_code(self.workspace.root, exercise).replace("\r\n", "\n")
        lines = difflib.unified_diff(
            mine.splitlines(),
            self.solution(exercise).splitlines(),
            "yours",
            "solution",
            lineterm="",
        )
        return "\n".join(lines)


def open_session(
    course: Course, workspace: Workspace, tell: Tell = silently
) -> tuple[Session, Path | None]:
    """Take up a workspace where its learner left it.

    A progress file that cannot be understood is set aside, and the progress is
    found out anew from the code.

    Args:
        tell: Is told how far that is.

    Returns:
        The session, and where a broken progress file was put.
    """
    try:
        return Session(course, workspace, workspace.load_progress(course)), None
    except BrokenProgressError:
        aside = set_aside(workspace.progress_file)
        session = Session(course, workspace, found_out(course, workspace, tell))
        workspace.save_progress(session.progress)
        return session, aside


def set_aside(file: Path) -> Path | None:
    """Rename a broken file, and return its new place; None where there is no file."""
    if not file.exists():
        return None
    aside = unused(file.with_name(f"{file.name}.broken"))
    return file.rename(aside)


def found_out(course: Course, workspace: Workspace, tell: Tell) -> Progress:
    """Find out from the code which chapter it is at and which exercises pass."""
    have = workspace.files().keys()
    present = [
        c for c in course.offered if have & ({*c.brings} - course.composition_roots)
    ]
    chapter = present[-1] if present else course.offered[0]
    exercises = [e for c in course.chapters_to(chapter.number) for e in c.exercises]
    passing: list[str] = []
    for number, exercise in enumerate(exercises):
        tell(number, len(exercises))
        if judge(course, workspace.root, exercise, run).passed:
            passing.append(exercise.id)
    progress = Progress(chapter.number, chapter.exercises[0].id, in_order(passing))
    at = first_undone(course, progress) or chapter.exercises[-1]
    return replace(progress, at=at.id)
