"""One learner at work: what they can do, whichever way they ask for it."""

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

    def keep(self, progress: Progress) -> None:
        """Take a new progress, and write it where it differs."""
        if progress != self.progress:
            self.workspace.save_progress(progress)
            self.progress = progress

    def judge(self, run: Run | None = None) -> Verdict:
        """Judge the exercise in hand."""
        root = self.workspace.root
        return judge(self.course, root, self.exercise, run or self.run)

    def check(self) -> Verdict:
        """Judge the exercise in hand, and note whether it is done."""
        return self.note(self.judge())

    def note(self, verdict: Verdict) -> Verdict:
        """Record what a verdict says: an exercise is done, or no longer.

        What a jump has filled in is not done as long as it is left as it was.
        """
        if verdict.passed and self.is_given(verdict.exercise):
            return verdict
        record = (
            self.progress.with_done if verdict.passed else self.progress.without_done
        )
        self.keep(record([verdict.exercise.id]))
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

    def check_done(self) -> list[Verdict]:
        """Judge again all exercises done so far, and return the verdicts that fail."""
        done = [self.course.exercise(i) for i in self.progress.done]
        if not done or self.run_all(done):
            return []
        root = self.workspace.root
        verdicts = [self.note(judge(self.course, root, e, self.run)) for e in done]
        return [verdict for verdict in verdicts if not verdict.passed]

    def run_all(self, exercises: list[Exercise]) -> bool:
        """Run the tests of exercises together; tell whether all of them pass."""
        job = Job(self.workspace.root, self.course.tests, kept_tests(exercises))
        return self.run(job).passed

    def next_hint(self) -> int:
        """Show one hint more of the exercise in hand; return how many are shown."""
        exercise = self.exercise
        level = min(self.progress.hints.get(exercise.id, 0) + 1, len(exercise.hints))
        self.keep(self.progress.with_hint(exercise.id, level))
        return level

    def go_on(self) -> "Step | None":
        """Go to the next exercise that is not done, or to the next chapter.

        Returns:
            What the step to a new chapter did; None within a chapter.

        Raises:
            WorkspaceError: There is nothing to go on to, or an exercise is not done.
            OSError: A file could not be written; nothing is lost.
        """
        following = self.following()
        if following is not None:
            self.keep(replace(self.progress, at=following.id))
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
        self.refuse_if_broken()
        return self.move(self.progress.chapter + 1)

    def refuse_if_broken(self) -> None:
        """Go back to the first exercise that was done and no longer passes.

        Raises:
            WorkspaceError: There is one.
        """
        for verdict in self.check_done():
            self.keep(replace(self.progress, at=verdict.exercise.id))
            raise WorkspaceError(
                f"{verdict.exercise.label} no longer passes. Mend it before you go on."
            )

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
        step = None
        if exercise.chapter_number > self.progress.chapter:
            step = self.move(exercise.chapter_number)
        self.keep(replace(self.progress, at=exercise.id))
        return step

    def move(self, number: int) -> "Step":
        """Bring the workspace to a chapter, or to the newest form of this one."""
        from handrail.workspace.steps import move  # noqa: PLC0415 (a hint merges nothing)

        step = move(self.course, self.workspace, self.progress, number)
        self.progress = step.progress
        return step

    def reset(self, exercise: Exercise) -> Path:
        """Bring an exercise back to its start; return the snapshot kept before."""
        snapshot = reset(self.course, self.workspace, exercise)
        self.keep(self.progress.without_done([exercise.id]))
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


def open_session(course: Course, workspace: Workspace) -> tuple[Session, Path | None]:
    """Take up a workspace where its learner left it.

    A progress file that cannot be understood is set aside, and the progress is
    found out anew from the code.

    Returns:
        The session, and where a broken progress file was put.
    """
    try:
        return Session(course, workspace, workspace.load_progress(course)), None
    except BrokenProgressError:
        aside = set_aside(workspace.progress_file)
        session = Session(course, workspace, found_out(course, workspace))
        workspace.save_progress(session.progress)
        return session, aside


def set_aside(file: Path) -> Path | None:
    """Rename a broken file, and return its new place; None where there is no file."""
    if not file.exists():
        return None
    aside = unused(file.with_name(f"{file.name}.broken"))
    return file.rename(aside)


def found_out(course: Course, workspace: Workspace) -> Progress:
    """Find out from the code which chapter it is at and which exercises pass."""
    have = workspace.files().keys()
    present = [
        c for c in course.offered if have & ({*c.brings} - course.composition_roots)
    ]
    chapter = present[-1] if present else course.offered[0]
    exercises = [e for c in course.chapters_to(chapter.number) for e in c.exercises]
    passing = [e.id for e in exercises if judge(course, workspace.root, e, run).passed]
    progress = Progress(chapter.number, chapter.exercises[0].id, in_order(passing))
    at = first_undone(course, progress) or chapter.exercises[-1]
    return replace(progress, at=at.id)
