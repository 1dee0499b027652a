"""A learner's workspace and how far they are: what all that they do begins with."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from handrail.course.model import Course, Exercise
from handrail.course.stage import code_of, stage
from handrail.recall.diary import note_met
from handrail.runner import Job, Report
from handrail.verdict.judge import Run, Verdict, judge, learners_code
from handrail.verdict.likeness import words_of
from handrail.verdict.place import UNREADABLE
from handrail.verdict.recognise import symbol_part
from handrail.workspace.progress import BrokenProgressError, Progress, done, without
from handrail.workspace.workspace import Workspace


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
        """Whether every exercise of the course is done, or filled in by a jump."""
        return all(e.slug in self.progress.settled for e in self.course.exercises)

    @property
    def so_far(self) -> list[Exercise]:
        """The exercises up to the end of the chapter in hand."""
        chapters = self.course.chapters_to(self.progress.chapter)
        return [exercise for chapter in chapters for exercise in chapter.exercises]

    @property
    def done(self) -> list[Exercise]:
        """The exercises that are done, in the order of the course."""
        return done(self.course, self.progress)

    def needed(self, exercise: Exercise) -> list[Exercise]:
        """Return what has to be done before an exercise, and is not."""
        settled = self.progress.settled
        return [self.course.exercise(s) for s in exercise.after if s not in settled]

    def refresh(self) -> bool:
        """Take up what was written beside this session; a broken file says nothing.

        Returns:
            Whether there was something to take up.

        Raises:
            PermissionError: It may not be read.
        """
        try:
            self.progress = self.workspace.load_progress(self.course)
        except BrokenProgressError:
            return False
        return True

    def keep(self, change: Callable[[Progress], Progress]) -> None:
        """Change the newest progress, whoever wrote it, and write it where it differs.

        Where the file is gone or broken, it is left so: all of the folder may be going,
        or another program be writing it.

        Raises:
            WorkspaceError: The workspace is gone.
            OSError: It could not be written, and is as it was.
        """
        with self.workspace.locked():
            is_read = self.refresh()
            progress = change(self.progress)
            if is_read and progress != self.progress:
                self.workspace.save_progress(progress)
            self.progress = progress

    def renew(self) -> None:
        """Write a progress file that is gone or broken anew, from what is known here.

        Raises:
            WorkspaceError: The workspace is gone.
            OSError: It could not be written.
        """
        with self.workspace.locked():
            if not self.refresh():
                self.workspace.set_progress_aside()
                self.workspace.save_progress(self.progress)

    def go_to(self, exercise: Exercise) -> None:
        """Take an exercise in hand."""
        self.keep(lambda progress: replace(progress, at=exercise.slug))

    def judge(self, run: Run | None = None) -> Verdict:
        """Judge the exercise in hand.

        Raises:
            WorkspaceError: The workspace is gone.
            OSError: Something that is needed cannot be read, or no run be started.
        """
        self.workspace.refuse_if_gone()
        root = self.workspace.root
        return judge(self.course, root, self.exercise, run or self.run)

    def note(self, verdict: Verdict) -> Verdict:
        """Record what a verdict says: an exercise is done, or no longer.

        A run for which only the database server was missing says neither.

        What a jump has filled in is not done as long as it is left as it was. Another
        program may have jumped since this one last looked. When something was done for
        the first time is noted for a review.
        """
        exercise = verdict.exercise

        def record(newest: Progress) -> Progress:
            if verdict.says_nothing:
                return newest
            if not verdict.passed:
                return newest.without_done([exercise.slug])
            is_given = self.is_given(exercise)
            return newest if is_given else newest.with_done([exercise.slug])

        before = self.progress.done
        self.keep(record)
        note_met(self.workspace, without(self.progress.done, before))
        return verdict

    def is_given(self, exercise: Exercise) -> bool:
        """Tell whether the code of an exercise is what a jump has filled in."""
        return exercise.slug in self.progress.given and self.is_solution(exercise)

    def is_solution(self, exercise: Exercise) -> bool:
        """Tell whether the learner's code is the course's, word for word."""
        try:
            mine = learners_code(self.workspace.root, exercise)
        except (LookupError, *UNREADABLE):
            return False
        given = symbol_part(exercise.symbol, self.solution(exercise))
        return words_of(mine) == words_of(given)

    def next_hint(self, exercise: Exercise) -> int:
        """Return how many hints of an exercise are to be shown: one more than were."""
        self.refresh()
        level = self.progress.hints.get(exercise.slug, 0) + 1
        return min(level, len(exercise.hints))

    def has_all_hints(self, exercise: Exercise) -> bool:
        """Tell whether all hints of an exercise were shown before."""
        return self.progress.hints.get(exercise.slug, 0) >= len(exercise.hints)

    def note_hint(self, exercise: Exercise, level: int) -> None:
        """Record that so many hints of an exercise were shown.

        Raises:
            WorkspaceError: The workspace is gone.
            OSError: It could not be written.
        """
        self.keep(lambda progress: progress.with_hint(exercise.slug, level))

    def solution(self, exercise: Exercise) -> str:
        """Return the course's code of an exercise."""
        number = max(self.progress.chapter, exercise.chapter_number)
        return code_of(stage(self.course, number), exercise.symbol)
